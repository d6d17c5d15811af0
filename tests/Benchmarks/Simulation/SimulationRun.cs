using System.Diagnostics;
using Trivia.Benchmarks.Harness;
using Trivia.Benchmarks.Product;
using Trivia.Fleet.Api;
using Trivia.Fleet.Plans;
using Trivia.Fleet.Questions;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Benchmarks.Simulation;

/// <summary>
/// A royale without sockets: the silo and its store are the product's, in a process of their own; this one does what a
/// gateway does with its grains. The event is made past the API, which allows no more than 100,000 seats.
/// </summary>
internal sealed class SimulationRun(SimulationPlan plan, Action<string> say)
{
    private const string EventId = "r-5eed0001";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private readonly SimulatedField field = new(plan);
    private readonly PatientCalls calls = new(SimulationPlan.Patience);

    public async Task<SimulationReport> Run(CancellationToken cancellationToken)
    {
        await using var server = await TriviaServer.Start(Telling.Metrics, cancellationToken);
        await using var client = await SiloClient.Connect(server, cancellationToken);
        var royale = await Create(server, client.Grains, cancellationToken);
        int[] process = [server.Id];
        var before = ProcessMeter.RssBytes(process);
        var (began, cpuMs) = (Stopwatch.GetTimestamp(), ProcessMeter.CpuMs(process));
        await Seat(royale, cancellationToken);
        var (seating, seatingCpuMs) = (Stopwatch.GetElapsedTime(began), ProcessMeter.CpuMs(process) - cpuMs);
        var seated = ProcessMeter.RssBytes(process);
        say($"{plan.Seats} seats in {seating.TotalSeconds:0.0} s; {Megabytes(seated):0} MB; {calls.Repeated} calls made again.");
        await using var gateway = new SimulatedGateway(royale, plan.Seats);
        await royale.Start();
        var questions = new List<SimulatedQuestion>();
        for (var round = 1; round <= plan.Questions; round++)
        {
            questions.Add(await Ask(client.Grains, royale, gateway, process, round, cancellationToken));
            say($"{questions[^1]}");
        }

        return new SimulationReport(
            plan.Seats, seating.TotalSeconds, seatingCpuMs / 1_000, Megabytes(before), Megabytes(seated),
            Megabytes(server.DataBytes()), calls.Repeated, questions);
    }

    private async Task<IRoyaleGrain> Create(TriviaServer server, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var windowMs = (int)plan.Window.TotalMilliseconds;
        var settings = new EventPlan
        {
            WindowMs = windowMs, WindowMsMin = windowMs, WindowStepMs = 0, RevealMs = 500, CutMs = 0, CountdownMs = 1_000, StageLeadMs = 1_000,
        }.ToSettings(plan.Seats);
        var pack = SyntheticPack.Make(plan.Seed, plan.Questions);
        using var calls = new ApiCalls([server.Url], connectionsMax: 2, SimulationPlan.Patience, plan.Seed, TimeProvider.System) { Bearer = server.OperatorKey };
        await new OperatorApi(calls).Import(pack, cancellationToken);
        var deck = await grains.GetGrain<ITopicGrain>(pack.Topic).Draw(new DrawRequest(EventId, plan.Questions, plan.Seed, Sealed: false, AllowRepeats: true));
        var royale = grains.GetGrain<IRoyaleGrain>(EventId);
        await royale.Create(
            new RoyaleSpec { Title = "Simulation", StartsAt = TimeProvider.System.GetUtcNow().AddDays(1), Settings = settings, Topics = [pack.Topic], Synthetic = true },
            deck);
        return royale;
    }

    private async Task Seat(IRoyaleGrain royale, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = plan.AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, plan.Seats), parallel, async (player, _) =>
        {
            var request = new JoinRequest($"p-{player:d8}", $"Sim {player + 1}", AddressHash: 0, LoadTest: true);
            var outcome = await calls.Ask(() => royale.Join(request), cancellationToken);
            if (outcome.Code != JoinCode.Seated)
            {
                throw new InvalidOperationException($"Player {player} got no seat: {outcome.Code}.");
            }
        });
    }

    private async Task<SimulatedQuestion> Ask(
        IGrainFactory grains, IRoyaleGrain royale, SimulatedGateway gateway, int[] process, int round, CancellationToken cancellationToken)
    {
        var cuts = (await royale.GetSnapshot()).Progress.Cuts;
        var staged = await Until(royale, snapshot => snapshot.Staged is { } next && next.Round == round && snapshot.Now >= next.OpenAt, cancellationToken);
        var (alive, cpuMs, began) = (field.Alive, ProcessMeter.CpuMs(process), Stopwatch.GetTimestamp());
        await Answer(grains, staged.Staged!, cancellationToken);
        var answered = Stopwatch.GetTimestamp();
        await gateway.HandOver(round);
        var revealed = await Until(royale, snapshot => snapshot.Revealed?.Round == round, cancellationToken);
        var (closed, windowEnds) = (Stopwatch.GetTimestamp(), staged.Staged!.OpenAt.AddMilliseconds(staged.Staged.WindowMs));
        var cut = revealed.Cut is { } made && made.AfterRound == round ? made : null;
        var left = cut is null ? 0 : await WhoLeft(grains, cut.Cut, cancellationToken);
        if (cut is not null && (left != cut.Removed || field.Alive != cut.Alive))
        {
            throw new InvalidOperationException($"Cut {cut.Cut} removed {cut.Removed} and left {cut.Alive}; the brackets say {left} and {field.Alive}.");
        }

        return new SimulatedQuestion(
            round,
            alive,
            Milliseconds(began, answered),
            (revealed.Now - windowEnds).TotalMilliseconds,
            cut?.LockToCutMs ?? 0,
            cut is null ? 0 : Milliseconds(closed, Stopwatch.GetTimestamp()),
            left,
            ProcessMeter.CpuMs(process) - cpuMs,
            Megabytes(ProcessMeter.RssBytes(process)));
    }

    private async Task Answer(IGrainFactory grains, RoundStaged staged, CancellationToken cancellationToken)
    {
        // Brackets in turn, as answers come from everywhere at once.
        var batches = Enumerable.Range(0, field.Brackets)
            .SelectMany(bracket => field.Answers(staged, bracket).Select((batch, turn) => (Bracket: bracket, Batch: batch, Turn: turn)))
            .OrderBy(entry => entry.Turn);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = plan.AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, parallel, async (entry, _) =>
        {
            var bracket = grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(EventId, entry.Bracket));
            var verdicts = await calls.Ask(() => bracket.Submit(entry.Batch), cancellationToken);
            if (verdicts.Verdicts.Any(verdict => verdict != AnswerVerdict.Stored))
            {
                throw new InvalidOperationException($"Bracket {entry.Bracket} did not store all answers to round {staged.Round}.");
            }
        });
    }

    private async Task<int> WhoLeft(IGrainFactory grains, int cut, CancellationToken cancellationToken)
    {
        var left = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = plan.AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, field.Brackets), parallel, async (bracket, _) =>
        {
            var seats = await grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(EventId, bracket)).GetEliminated(cut)
                ?? throw new InvalidOperationException($"Bracket {bracket} has not applied cut {cut}.");
            field.Leave(bracket, seats);
            Interlocked.Add(ref left, seats.Seats.Length);
        });
        return left;
    }

    private static async Task<RoyaleSnapshot> Until(IRoyaleGrain royale, Func<RoyaleSnapshot, bool> condition, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var snapshot = await royale.GetSnapshot();
            if (condition(snapshot))
            {
                return snapshot;
            }

            if (snapshot.Voided is { } voided && voided.Round == snapshot.Progress.Round)
            {
                throw new InvalidOperationException($"Round {voided.Round} was voided: {voided.Reason}.");
            }

            if (Stopwatch.GetElapsedTime(began) > SimulationPlan.Patience)
            {
                throw new TimeoutException($"The event stays {snapshot.Progress.Phase} in round {snapshot.Progress.Round}.");
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static double Megabytes(long bytes) => bytes / (1024.0 * 1024);
}
