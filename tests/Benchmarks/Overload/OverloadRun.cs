using Trivia.Benchmarks.Harness;
using Trivia.Benchmarks.Product;

namespace Trivia.Benchmarks.Overload;

/// <summary>Starts a server, finds out what it carries, gives it twice that, and sees how it and its players fare.</summary>
internal sealed class OverloadRun(OverloadPlan plan, Action<string> say)
{
    private const int VisitorsMax = 200_000;
    private const int JoinersMax = 50_000;
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly Timeline timeline = new();

    public async Task<OverloadReport> Run(CancellationToken cancellationToken)
    {
        await using var server = await TriviaServer.Start(Telling.Metrics, cancellationToken, plan.ServerCores);
        using var shown = await TriviaEvent.Schedule(server, plan.Players, AnswersWithin, cancellationToken, VisitorsMax);
        using var open = await TriviaEvent.Schedule(server, JoinersMax, AnswersWithin, cancellationToken);
        using var seated = new Seated(server, shown, plan.Players, timeline);
        say($"Seating {plan.Players} players.");
        await seated.Gather(cancellationToken);
        await shown.Begin(cancellationToken);
        using var visitors = new Visitors(new SignIn(server.Url, shown.Ticket), server.Url, shown.Id, open.Id, timeline);
        using var arrivals = new Arrivals(visitors.Begin);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sampling = Task.WhenAll(Sample(server.Id, ending.Token), Ask(server, ending.Token), new DriverLoop(timeline).Run(ending.Token));

        var carried = plan.Rate > 0 ? plan.Rate : await new CapacitySearch(plan, arrivals, timeline).Run(cancellationToken);
        say($"It carries {carried} visitors a second; now it gets {OverloadPlan.Factor * carried:0} for {plan.Overload.TotalSeconds:0} s.");
        arrivals.PerSecond = carried / 2;
        await Task.Delay(plan.Step, cancellationToken);
        var from = timeline.Now + 1;
        arrivals.PerSecond = (int)(OverloadPlan.Factor * carried);
        await Task.Delay(plan.Overload, cancellationToken);
        arrivals.PerSecond = carried / 2;
        var to = timeline.Now;
        say($"Now it gets {carried / 2} for {plan.Recovery.TotalSeconds:0} s.");
        await Task.Delay(plan.Recovery, cancellationToken);
        arrivals.PerSecond = 0;
        var end = timeline.Now;
        await LastVisits(visitors, cancellationToken);
        await ending.CancelAsync();
        await sampling;
        return OverloadReport.Make(plan, carried, timeline, from, to, end, seated.Lost, visitors.NotBegun);
    }

    private static async Task LastVisits(Visitors visitors, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(3 * OverloadPlan.Patience);
        while (visitors.Here > 0)
        {
            await Task.Delay(Look, patience.Token);
        }
    }

    private async Task Ask(TriviaServer server, CancellationToken cancellationToken)
    {
        using var gauges = new ServerGauges(server.Url, server.OperatorKey);
        try
        {
            while (true)
            {
                await Task.Delay(Look, cancellationToken);
                var second = timeline[timeline.Now];
                second.Load = await gauges.Read(cancellationToken) ?? second.Load;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private async Task Sample(int processId, CancellationToken cancellationToken)
    {
        int[] server = [processId];
        var cpuMs = ProcessMeter.CpuMs(server);
        try
        {
            while (true)
            {
                await Task.Delay(Look, cancellationToken);
                var second = timeline[timeline.Now];
                var usedMs = ProcessMeter.CpuMs(server);
                (second.RssBytes, second.ServerCpuMs, cpuMs) = (ProcessMeter.RssBytes(server), usedMs - cpuMs, usedMs);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }
}
