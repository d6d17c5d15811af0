using System.Text.RegularExpressions;
using Trivia.EndToEnd.Tests.Harness;
using Trivia.Telemetry.Tests.Otlp;
using Trivia.Telemetry.Tests.Panels;

namespace Trivia.Telemetry.Tests.Cluster;

/// <summary>What a real Prometheus and a real collector get to see of a real cluster while a royale is played.</summary>
public sealed partial class WatchedClusterTests(WatchedCluster cluster) : IClassFixture<WatchedCluster>
{
    private static readonly string[] Services = ["trivia-silo", "trivia-gateway"];

    private const ulong ToleranceNs = 20_000_000;
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact(Timeout = Limits.TestMs)]
    public async Task Targets_All_AreUpAndAlertsAreEvaluated()
    {
        var cancellation = TestContext.Current.CancellationToken;

        (await cluster.Prometheus.Targets(cancellation)).ShouldAllBe(target => target.Health == "up");
        (await cluster.Prometheus.Targets(cancellation)).Count.ShouldBe(4);
        (await cluster.Prometheus.Alerts(cancellation)).ShouldAllBe(alert => alert.Health == "ok");
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Panels_All_HaveData()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var seen = new List<SeenPanel>();
        await Until(
            async () =>
            {
                seen = [.. await Task.WhenAll(Panel.All.Select(panel => SeenPanel.Ask(cluster.Prometheus, panel, Look, cancellation)))];
                return seen.SelectMany(panel => panel.Empty).ToList();
            },
            cancellation);

        await PanelReport.Write(seen, cluster.Report, cancellation);
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task MetricNames_OfDashboardsAlertsScalersAndRunbook_AreServed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var texts = Panel.All.SelectMany(panel => panel.Queries).Select(query => query.Expression)
            .Append(await File.ReadAllTextAsync(Observability.Path("prometheus", "alerts.yml"), cancellation))
            .Append(Observability.AdapterRules.Replace("as: trivia_gateway_answers_per_second", "", StringComparison.Ordinal))
            .Append(Observability.Runbook);
        var asked = texts.SelectMany(text => MetricName().Matches(text)).Select(name => name.Value).ToHashSet();
        asked.Count.ShouldBeGreaterThan(40);

        await Until(
            async () =>
            {
                var served = await cluster.Prometheus.Names(cancellation);
                return asked.Where(name => !served.Contains(name) && !served.Contains(name + "_count")).ToList();
            },
            cancellation);
    }

    // A label that nobody has, or a bound that is written otherwise, makes an alert that is never heard of again.
    [Fact(Timeout = Limits.TestMs)]
    public async Task Selectors_OfAlertsAndDashboards_MeetSeries()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var texts = Panel.All.SelectMany(panel => panel.Queries).Select(query => query.Expression)
            .Append(await File.ReadAllTextAsync(Observability.Path("prometheus", "alerts.yml"), cancellation));
        var selectors = texts.SelectMany(text => Selector().Matches(text)).Select(found => found.Value).ToHashSet();
        selectors.Count.ShouldBeGreaterThan(10);

        await Until(
            async () =>
            {
                var answers = await Task.WhenAll(selectors.Select(async selector => (
                    Selector: selector, Count: (await cluster.Prometheus.Query($"count({selector})", Look, cancellation)).Count)));
                return answers.Where(answer => answer.Count == 0).Select(answer => answer.Selector).ToList();
            },
            cancellation);
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Answer_OfTheFleet_IsTracedFromSocketToStoreAndBack()
    {
        string[] story = ["trivia.answer", "gather", "IBracketGrain/Submit", "store answers", "write storage", "acknowledge"];
        var spans = await Trace("trivia.answer", story, TestContext.Current.CancellationToken);

        var root = spans.Single(span => span.Parent.Length == 0);
        root.Tags.ShouldContain("trivia.batch.answers");
        var calls = spans.Where(span => span.Name == "IBracketGrain/Submit").OrderBy(span => span.StartNs).ToList();
        calls.Select(span => span.Service).ShouldBe(["trivia-gateway", "trivia-silo"]);
        calls[0].Parent.ShouldBe(root.Id);
        calls[1].Parent.ShouldBe(calls[0].Id);
        spans.Single(span => span.Name == "store answers").Parent.ShouldBe(calls[1].Id);
        ShouldBeWithin(root, spans);
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Cut_OfTheShow_IsTraced()
    {
        string[] story =
        [
            "trivia.cut", "close brackets", "IBracketGrain/Close", "draw line", "IBracketGrain/GetCutKeys", "write storage", "apply cut",
            "IBracketGrain/ApplyCut",
        ];
        var spans = await Trace("trivia.cut", story, TestContext.Current.CancellationToken);

        var root = spans.Single(span => span.Parent.Length == 0);
        spans.Single(span => span.Name == "apply cut").Parent.ShouldBe(root.Id);
        ShouldBeWithin(root, spans);
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Traces_OfAShow_AreFewAndBeginWithOurs()
    {
        await Trace("trivia.cut", ["trivia.cut"], TestContext.Current.CancellationToken);
        var roots = cluster.Collector.AllSpans.Where(span => span.Parent.Length == 0).ToList();

        roots.Select(root => root.Name).ShouldAllBe(name => name.StartsWith(TraceNames.BeginningPrefix));
        (from root in roots
         group root by (root.Service, root.Name, Second: root.EndNs / 1_000_000_000) into same
         select same.Count()).Max().ShouldBeLessThanOrEqualTo(2 * 2 * new TelemetryOptions().TracesPerSecondMax);
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Logs_OfSilosAndGateways_GoToTheCollector() =>
        await Until(
            () => Task.FromResult(Services.Except(cluster.Collector.AllLogs.Select(line => line.Service)).ToList()),
            TestContext.Current.CancellationToken);

    // A trace is whole once what it tells of has arrived from all processes.
    private async Task<IReadOnlyList<SpanSeen>> Trace(string root, string[] story, CancellationToken cancellationToken)
    {
        List<SpanSeen> found = [];
        await Until(
            () =>
            {
                var traces = cluster.Collector.AllSpans.GroupBy(span => span.Trace).Select(trace => trace.ToList())
                    .Where(trace => trace.Any(span => span.Name == root && span.Parent.Length == 0)).ToList();
                found = traces.FirstOrDefault(trace => Missing(trace).Count == 0) ?? [];
                return Task.FromResult(found.Count > 0 ? [] : traces.Select(Missing).MinBy(missing => missing.Count) ?? [root]);
            },
            cancellationToken);
        return found;

        List<string> Missing(IReadOnlyList<SpanSeen> trace) =>
            [.. story.Except(trace.Select(span => span.Name)),
                .. trace.Where(span => span.Parent.Length > 0 && trace.All(other => other.Id != span.Parent)).Select(span => $"parent of {span.Name}")];
    }

    private static void ShouldBeWithin(SpanSeen root, IReadOnlyList<SpanSeen> spans) =>
        spans.ShouldAllBe(span => span.StartNs + ToleranceNs >= root.StartNs && span.EndNs <= root.EndNs + ToleranceNs);

    private static async Task Until<T>(Func<Task<List<T>>> missing, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var left = await missing();
            if (left.Count == 0)
            {
                return;
            }

            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Patience, $"Missing: {string.Join(", ", left)}");
            await Task.Delay(LookAgain, cancellationToken);
        }
    }

    [GeneratedRegex(@"\b((trivia|orleans|dotnet|http_server|kestrel)_[a-z0-9_]+|up)(\{[^}]*\})")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\b(trivia|orleans|dotnet|http_server|kestrel)_[a-z0-9_]+")]
    private static partial Regex MetricName();
}
