using System.Diagnostics;
using Trivia.Fleet.Api;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Questions;
using Trivia.Fleet.Reports;
using Trivia.Fleet.Shows;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Lobbies;

/// <summary>Lobbies from their making to the report.</summary>
internal sealed class LobbiesShow : IDisposable
{
    private const int PackQuestions = 500;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly LobbiesPlan plan;
    private readonly ProgressLines progress;
    private readonly TimeProvider time;
    private readonly ApiCalls staff;
    private readonly ApiCalls calls;
    private readonly OperatorApi api;
    private readonly ServerMeter meter;

    /// <param name="plan">What to do.</param>
    /// <param name="operatorKey">The server's operator key.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="time">The clock.</param>
    public LobbiesShow(LobbiesPlan plan, string operatorKey, ProgressLines progress, TimeProvider time)
    {
        (this.plan, this.progress, this.time) = (plan, progress, time);
        staff = new ApiCalls(plan.Gateways, connectionsMax: 8, plan.Patience, plan.Seed, time) { Bearer = operatorKey };
        calls = new ApiCalls(plan.Gateways, plan.ConnectsAtOnce, plan.Patience, plan.Seed, time);
        api = new OperatorApi(staff);
        meter = new ServerMeter(api, plan.Gateways);
    }

    /// <summary>Plays all lobbies to their ends.</summary>
    /// <exception cref="ApiFault">The server is not there, or refused.</exception>
    public async Task<LobbiesReport> Run(CancellationToken cancellationToken)
    {
        var pack = SyntheticPack.Make(plan.Seed, PackQuestions);
        await api.Import(pack, cancellationToken);
        var ticket = await api.MakeTicket(plan.Players, cancellationToken);
        using var fleet = new LobbyFleet(plan, pack, time);
        await meter.Look(cancellationToken);
        var began = time.GetTimestamp();
        await Gather(fleet, ticket, cancellationToken);
        var gathered = time.GetElapsedTime(began);
        var (serverCpu, fleetCpu) = (meter.CpuSeconds, Cpu());
        began = time.GetTimestamp();
        var starting = Task.WhenAll(fleet.Tables.Select(table => Start(fleet, table, cancellationToken)));
        var stuck = await Play(fleet, cancellationToken);
        if (stuck is null)
        {
            await starting;
        }

        var played = time.GetElapsedTime(began);
        await Task.Delay(LastWords, time, cancellationToken);
        await meter.Look(cancellationToken);
        var violations = new LobbyReferee(pack).Check(fleet.Tables, plan.Games).ToList();
        if (stuck is not null)
        {
            violations.Add(stuck);
        }

        return Report(fleet, gathered, played, new CpuSeconds(meter.CpuSeconds - serverCpu, Cpu() - fleetCpu), violations);
    }

    public void Dispose()
    {
        staff.Dispose();
        calls.Dispose();
    }

    private async Task Gather(LobbyFleet fleet, string ticket, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(
            fleet.Bots.Chunk(plan.PlayersPerLobby),
            new ParallelOptions { MaxDegreeOfParallelism = plan.ConnectsAtOnce, CancellationToken = cancellationToken },
            async (bots, cancel) =>
            {
                foreach (var bot in bots)
                {
                    var guest = await calls.Post<GuestReply>(
                        "/api/guests", new GuestRequest { Name = $"Sim {bot.Number + 1}", Ticket = ticket }, cancel);
                    (bot.PlayerId, bot.Token) = (guest.PlayerId, guest.Token);
                    await fleet.Connect(bot);
                    await WaitUntil(fleet, () => bot.IsIn, cancel);
                    progress.Say($"{fleet.Meters.Connected / 100 * 100:N0} of {plan.Players:N0} players are in their lobbies");
                }
            });
        progress.Say($"{fleet.Meters.Connected:N0} players in {plan.Lobbies:N0} lobbies");
    }

    private async Task Start(LobbyFleet fleet, LobbyTable table, CancellationToken cancellationToken)
    {
        await Task.Delay(plan.StartOver * table.Number / plan.Lobbies, time, cancellationToken);
        await fleet.Start(table);
    }

    private async Task<Violation?> Play(LobbyFleet fleet, CancellationToken cancellationToken)
    {
        var wanted = plan.Lobbies * plan.Games;
        var (last, lastAt, looks) = (fleet.Meters.Progress, time.GetTimestamp(), 0);
        while (fleet.Meters.Games < wanted || fleet.Unresolved > 0)
        {
            await Task.Delay(Look, time, cancellationToken);
            if (fleet.Meters.Progress != last)
            {
                (last, lastAt) = (fleet.Meters.Progress, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(lastAt) > plan.Patience)
            {
                return new Violation("stuck", FormattableString.Invariant(
                    $"Nothing has happened for {plan.Patience.TotalSeconds:0} s: {fleet.Meters.Games} of {wanted} games, {fleet.Unresolved} answers without a verdict."));
            }

            if (fleet.Fault is { } fault)
            {
                return new Violation("fault", fault);
            }

            if (++looks % 10 == 0)
            {
                await meter.Look(cancellationToken);
                progress.Say($"{fleet.Meters.Games:N0} of {wanted:N0} games, {fleet.Meters.Rounds:N0} rounds, {fleet.Meters.AnswersAcked:N0} answers acknowledged, {fleet.Meters.Connected:N0} connected");
            }
        }

        return null;
    }

    private async Task WaitUntil(LobbyFleet fleet, Func<bool> condition, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (!condition())
        {
            if (fleet.Fault is not null || time.GetElapsedTime(began) > plan.Patience)
            {
                throw new ApiFault(fleet.Fault ?? $"A player could not get into a lobby within {plan.Patience.TotalSeconds:0} s.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), time, cancellationToken);
        }
    }

    private LobbiesReport Report(
        LobbyFleet fleet, TimeSpan gathered, TimeSpan played, CpuSeconds cpu, IReadOnlyList<Violation> violations) => new()
        {
            Lobbies = plan.Lobbies,
            PlayersPerLobby = plan.PlayersPerLobby,
            Players = plan.Players,
            Games = fleet.Meters.Games,
            Rounds = fleet.Tables.Sum(table => table.Rounds.Values.Count(round => round.Reveal is not null)),
            AnswersSent = fleet.Meters.AnswersSent,
            AnswersAcked = fleet.Meters.AnswersAcked,
            AnswersRefused = fleet.Meters.AnswersRefused,
            AnswersUnresolved = fleet.Unresolved,
            Reconnects = fleet.Meters.Reconnects,
            ServerRestarts = meter.Restarts,
            Mechanics = fleet.Meters.Mechanics.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
            AckMs = Of(fleet.Meters.Acks),
            JoinMs = Of(fleet.Meters.Joins),
            ActMs = Of(fleet.Meters.Acts),
            GatherSeconds = Math.Round(gathered.TotalSeconds, 1),
            PlaySeconds = Math.Round(played.TotalSeconds, 1),
            CpuSeconds = cpu,
            ServerRssMb = meter.RssMbMax,
            Violations = violations,
        };

    private static AckMs Of(Latencies latencies) =>
        new(latencies.Milliseconds(50), latencies.Milliseconds(99), latencies.Milliseconds(99.9), latencies.Milliseconds(100));

    private static double Cpu()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime.TotalSeconds;
    }
}
