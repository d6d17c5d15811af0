using System.Globalization;
using System.Security.Cryptography;
using Trivia.Fleet.Api;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Oracle;
using Trivia.Fleet.Plans;
using Trivia.Fleet.Questions;
using Trivia.Fleet.Reports;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Fleet.Shows;

/// <summary>One royale from its scheduling to the report.</summary>
internal sealed class RoyaleShow : IDisposable
{
    private static readonly TimeSpan PollPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan SettleFor = TimeSpan.FromSeconds(30);

    private readonly FleetPlan plan;
    private readonly RoyaleSettings settings;
    private readonly ProgressLines progress;
    private readonly TimeProvider time;
    private readonly WallClock clock;
    private readonly ApiCalls calls;
    private readonly OperatorApi api;
    private readonly ServerMeter meter;
    private readonly ReleaseClock releases = new();
    private readonly List<Entry> entries = [];
    private int resumes;

    /// <param name="plan">What to do.</param>
    /// <param name="operatorKey">The server's operator key.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="time">The clock.</param>
    public RoyaleShow(FleetPlan plan, string operatorKey, ProgressLines progress, TimeProvider time)
    {
        settings = plan.Event.ToSettings(plan.Players);
        this.plan = plan with { Questions = Math.Max(plan.Questions, QuestionDemand.Of(settings)) };
        this.progress = progress;
        this.time = time;
        clock = new WallClock(time);
        calls = new ApiCalls(plan.Gateways, connectionsMax: 8, plan.Patience, plan.Seed, time) { Bearer = operatorKey };
        api = new OperatorApi(calls);
        meter = new ServerMeter(api, plan.Gateways);
    }

    /// <summary>Plays the royale.</summary>
    /// <param name="muster">Makes the crews.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report, and the recording that the oracle judged.</returns>
    /// <exception cref="ApiFault">The server is not there, or refused.</exception>
    public async Task<(FleetReport Report, IReadOnlyList<Entry> Entries)> Run(
        Func<FleetPlan, string, string, IReadOnlyList<ICrew>> muster, CancellationToken cancellationToken)
    {
        await new GatewayCheck((gateway, cancel) => calls.GetOnce<RoyaleListReply>(gateway, "/api/royales", cancel), plan.Patience, time)
            .Run(plan.Gateways, cancellationToken);
        var (royale, ticket) = await Schedule(cancellationToken);
        var crews = muster(plan, royale, ticket);
        try
        {
            await meter.Look(cancellationToken);
            var gathered = await Gather(crews, cancellationToken);
            var began = time.GetTimestamp();
            var (serverCpu, fleetCpu) = (meter.CpuSeconds, FleetCpu(crews));
            await api.Start(royale, CommandId(), cancellationToken);
            await Play(royale, crews, cancellationToken);
            var played = time.GetElapsedTime(began);
            progress.Say("The show is over; waiting for the last verdicts.");
            var ended = await Task.WhenAll(crews.Select(crew => crew.End(SettleFor, cancellationToken)));
            await meter.Look(cancellationToken);
            var times = new ShowTimes(gathered, played, serverCpu, fleetCpu, FleetCpu(crews)) { Resumes = resumes };
            entries.AddRange(ended.SelectMany(crew => crew.Entries));
            await Collect(royale, crews, cancellationToken);
            progress.Say("The oracle is at work.");
            var verdict = Referee.Check(entries);
            var report = ReportMaker.Make(royale, plan, [.. ended.Select(crew => crew.Result)], times, meter, entries, verdict);
            return (report, entries);
        }
        finally
        {
            foreach (var crew in crews)
            {
                await crew.DisposeAsync();
            }
        }
    }

    public void Dispose() => calls.Dispose();

    private static string CommandId() => $"fleet-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    private static CrewTally Sum(IEnumerable<ICrew> crews) => crews.Select(crew => crew.Tally).Aggregate((left, right) => left + right);

    private static double FleetCpu(IReadOnlyList<ICrew> crews) =>
        Sum(crews).CpuSeconds + (crews.Any(crew => crew.IsInThisProcess) ? 0 : Environment.CpuUsage.TotalTime.TotalSeconds);

    private async Task<(string Royale, string Ticket)> Schedule(CancellationToken cancellationToken)
    {
        var ticket = await api.MakeTicket(plan.Players, cancellationToken);
        var pack = SyntheticPack.Make(plan.Seed, plan.Questions);
        await api.Import(pack, cancellationToken);
        var title = string.Create(CultureInfo.InvariantCulture, $"Load test with {plan.Players} players");
        var royale = await api.Schedule(title, settings, pack.Topic, CommandId(), cancellationToken);
        var status = await api.Status(royale, cancellationToken);
        entries.Add(new EventEntry
        {
            Royale = royale,
            FairnessHash = status.FairnessHash,
            WindowMs = settings.WindowMs,
            WindowStepMs = settings.WindowStepMs,
            WindowMsMin = settings.WindowMsMin,
            RevealMs = settings.RevealMs,
            CutMs = settings.CutMs,
            QuestionsPerCut = settings.QuestionsPerCut,
            CutFraction = settings.CutFraction,
            SuddenDeathAlive = settings.SuddenDeathAlive,
            BudgetMs = settings.BudgetMs,
        });
        progress.Say($"Scheduled {royale} with {plan.Questions} synthetic questions of {pack.Topic}.");
        return (royale, ticket);
    }

    private async Task<TimeSpan> Gather(IReadOnlyList<ICrew> crews, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var gathering = Task.WhenAll(crews.Select(crew => crew.Gather(cancellationToken)));
        while (!gathering.IsCompleted)
        {
            await Task.WhenAny(gathering, Task.Delay(PollPeriod, time, cancellationToken));
            progress.Gathering(Sum(crews));
        }

        await gathering;
        var took = time.GetElapsedTime(began);
        await meter.Look(cancellationToken);
        await Task.WhenAll(crews.Select(crew => crew.DismissAbsentees(cancellationToken)));
        return took;
    }

    private async Task Play(string royale, IReadOnlyList<ICrew> crews, CancellationToken cancellationToken)
    {
        var (sequence, heardAt) = (-1L, time.GetTimestamp());
        while (true)
        {
            var askedAt = clock.Now;
            var status = await api.Status(royale, cancellationToken);
            if (releases.Learn(status, askedAt, clock.Now) is { } releasedAt && status.Round > 0)
            {
                await Task.WhenAll(crews.Select(crew => crew.Released(status.Round, releasedAt, cancellationToken)));
            }

            var tally = Sum(crews);
            progress.Playing(status, tally);
            if (status.Sequence != sequence)
            {
                (sequence, heardAt) = (status.Sequence, time.GetTimestamp());
            }

            if (IsOver(status, tally) || (!await LetsGoOn(royale, status, cancellationToken) && HasStopped(status, heardAt)))
            {
                return;
            }

            await meter.Look(cancellationToken);
            await NextPoll(crews, tally.Round, cancellationToken);
        }
    }

    private static bool IsOver(StatusReply status, CrewTally tally) => status.Phase is "aborted" || (status.Phase is "finished" && tally.IsOver);

    /// <summary>Lets an event that paused itself go on, if the plan says so.</summary>
    private async Task<bool> LetsGoOn(string royale, StatusReply status, CancellationToken cancellationToken)
    {
        if (!status.Paused || status.Alert is not { } alert || resumes >= plan.ResumesMax)
        {
            return false;
        }

        resumes++;
        progress.Say($"The event paused itself and is let go on: {alert}");
        await api.Resume(royale, CommandId(), cancellationToken);
        return true;
    }

    private bool HasStopped(StatusReply status, long heardAt)
    {
        if (status.Paused && status.Alert is { } alert)
        {
            entries.Add(new FaultEntry($"The event paused itself: {alert}"));
            return true;
        }

        if (time.GetElapsedTime(heardAt) > plan.Patience)
        {
            entries.Add(new FaultEntry($"Nothing happened in the event for {plan.Patience.TotalSeconds:0} s; it is {status.Phase} in round {status.Round}."));
            return true;
        }

        return false;
    }

    /// <summary>Waits for a second, or until a new question is shown, whose release is to be asked for.</summary>
    private async Task NextPoll(IReadOnlyList<ICrew> crews, int round, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) < PollPeriod && Sum(crews) is var tally && tally.Round == round && !tally.IsOver)
        {
            await Task.Delay(Look, time, cancellationToken);
        }
    }

    private async Task Collect(string royale, IReadOnlyList<ICrew> crews, CancellationToken cancellationToken)
    {
        var status = await api.Status(royale, cancellationToken);
        progress.Say($"Reading the standings at {status.Cuts} cuts.");
        for (var cut = 0; cut <= status.Cuts; cut++)
        {
            var (revision, rows) = await api.Standings(royale, cut, cancellationToken);
            entries.AddRange(rows.Select(row => new StandingEntry
            {
                Cut = cut,
                Revision = revision,
                Rank = row.Rank,
                PlayerId = row.PlayerId,
                Score = row.Score,
                Correct = row.Correct,
                ElapsedMs = row.ElapsedMs,
                Lottery = ulong.Parse(row.Lottery, CultureInfo.InvariantCulture),
                OutAtCut = row.OutAtCut,
            }));
        }

        await ReceiptSample.Collect(royale, plan.Seed, api, crews, entries, cancellationToken);
    }
}
