using System.Diagnostics;
using Trivia.Benchmarks.Harness;
using Trivia.Fleet.Plans;
using Trivia.Fleet.Questions;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Benchmarks.Simulation;

/// <summary>One royale without sockets: does what a gateway does with its grains.</summary>
/// <param name="number">Which of those that are played at the same time.</param>
/// <param name="plan">What is simulated.</param>
/// <param name="grains">The silo's grains.</param>
/// <param name="calls">Asks them until they answer.</param>
/// <param name="server">The server's process.</param>
internal sealed class SimulatedEvent(int number, SimulationPlan plan, IGrainFactory grains, PatientCalls calls, int server)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private readonly SimulatedField field = new(plan.SeatsOf(number), plan.Seed + number);
    private readonly IRoyaleGrain royale = grains.GetGrain<IRoyaleGrain>(NameOf(number));

    private string Id => NameOf(number);

    /// <summary>Schedules it.</summary>
    public async Task Create(SyntheticPack pack)
    {
        var windowMs = (int)plan.Window.TotalMilliseconds;
        var settings = new EventPlan
        {
            WindowMs = windowMs, WindowMsMin = windowMs, WindowStepMs = 0, RevealMs = 500, CutMs = 0, CountdownMs = 1_000, StageLeadMs = 1_000,
        }.ToSettings(plan.SeatsOf(number));
        var deck = await grains.GetGrain<ITopicGrain>(pack.Topic).Draw(new DrawRequest(Id, plan.Questions, plan.Seed, Sealed: false, AllowRepeats: true));
        await royale.Create(
            new RoyaleSpec { Title = "Simulation", StartsAt = TimeProvider.System.GetUtcNow().AddDays(1), Settings = settings, Topics = [pack.Topic], Synthetic = true },
            deck);
    }

    /// <summary>Takes all seats, one join a player.</summary>
    public Task Seat(CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, plan.SeatsOf(number)), Parallelism(cancellationToken), async (seat, _) =>
        {
            var player = plan.FirstOf(number) + seat;
            var request = new JoinRequest($"p-{player:d8}", $"Sim {player + 1}", AddressHash: 0, LoadTest: true);
            var outcome = await calls.Ask(() => royale.Join(request), cancellationToken);
            if (outcome.Code != JoinCode.Seated)
            {
                throw new InvalidOperationException($"Player {player} got no seat in {Id}: {outcome.Code}.");
            }
        });

    /// <summary>Plays its questions.</summary>
    public async Task<IReadOnlyList<SimulatedQuestion>> Play(CancellationToken cancellationToken)
    {
        await using var gateway = new SimulatedGateway(royale, plan.SeatsOf(number));
        await royale.Start();
        var questions = new List<SimulatedQuestion>();
        for (var round = 1; round <= plan.Questions; round++)
        {
            questions.Add(await Ask(gateway, round, cancellationToken));
        }

        return questions;
    }

    private static string NameOf(int number) => $"r-5eed{number + 1:x4}";

    private async Task<SimulatedQuestion> Ask(SimulatedGateway gateway, int round, CancellationToken cancellationToken)
    {
        var cuts = (await royale.GetSnapshot()).Progress.Cuts;
        var staged = await Until(snapshot => snapshot.Staged is { } next && next.Round == round && snapshot.Now >= next.OpenAt, cancellationToken);
        var (alive, cpuMs, began) = (field.Alive, ProcessMeter.CpuMs([server]), Stopwatch.GetTimestamp());
        await Answer(staged.Staged!, cancellationToken);
        var answered = Stopwatch.GetTimestamp();
        await gateway.HandOver(round);
        // A cut is decided with the reveal, and has its time once all brackets have applied it.
        var revealed = await Until(
            snapshot => snapshot.Revealed?.Round == round && !(snapshot.Cut is { LockToCutMs: 0 } undone && undone.AfterRound == round), cancellationToken);
        var (closed, windowEnds) = (Stopwatch.GetTimestamp(), staged.Staged!.OpenAt.AddMilliseconds(staged.Staged.WindowMs));
        var cut = revealed.Cut is { } made && made.AfterRound == round ? made : null;
        var left = cut is null ? 0 : await WhoLeft(cut.Cut, cancellationToken);
        if (cut is not null && (left != cut.Removed || field.Alive != cut.Alive))
        {
            throw new InvalidOperationException($"{Id}: cut {cut.Cut} removed {cut.Removed} and left {cut.Alive}; the brackets say {left} and {field.Alive}.");
        }

        return new SimulatedQuestion(
            round,
            alive,
            Milliseconds(began, answered),
            (revealed.Now - windowEnds).TotalMilliseconds,
            cut?.LockToCutMs ?? 0,
            cut is null ? 0 : Milliseconds(closed, Stopwatch.GetTimestamp()),
            left,
            ProcessMeter.CpuMs([server]) - cpuMs,
            ProcessMeter.RssBytes([server]) / (1024.0 * 1024));
    }

    private async Task Answer(RoundStaged staged, CancellationToken cancellationToken)
    {
        // Brackets in turn, as answers come from everywhere at once.
        var batches = Enumerable.Range(0, field.Brackets)
            .SelectMany(bracket => field.Answers(staged, bracket).Select((batch, turn) => (Bracket: bracket, Batch: batch, Turn: turn)))
            .OrderBy(entry => entry.Turn);
        await Parallel.ForEachAsync(batches, Parallelism(cancellationToken), async (entry, _) =>
        {
            var bracket = grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(Id, entry.Bracket));
            var verdicts = await calls.Ask(() => bracket.Submit(entry.Batch), cancellationToken);
            if (verdicts.Verdicts.Any(verdict => verdict != AnswerVerdict.Stored))
            {
                throw new InvalidOperationException($"Bracket {entry.Bracket} did not store all answers to round {staged.Round}.");
            }
        });
    }

    private async Task<int> WhoLeft(int cut, CancellationToken cancellationToken)
    {
        var left = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, field.Brackets), Parallelism(cancellationToken), async (bracket, _) =>
        {
            var seats = await grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(Id, bracket)).GetEliminated(cut)
                ?? throw new InvalidOperationException($"Bracket {bracket} has not applied cut {cut}.");
            field.Leave(bracket, seats);
            Interlocked.Add(ref left, seats.Seats.Length);
        });
        return left;
    }

    private async Task<RoyaleSnapshot> Until(Func<RoyaleSnapshot, bool> condition, CancellationToken cancellationToken)
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
                throw new InvalidOperationException($"{Id}: round {voided.Round} was voided: {voided.Reason}.");
            }

            if (Stopwatch.GetElapsedTime(began) > SimulationPlan.Patience)
            {
                throw new TimeoutException($"{Id} stays {snapshot.Progress.Phase} in round {snapshot.Progress.Round}.");
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private ParallelOptions Parallelism(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = plan.AtOnceEach, CancellationToken = cancellationToken };
}
