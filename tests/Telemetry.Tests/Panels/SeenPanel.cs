using Trivia.Telemetry.Tests.Prometheus;

namespace Trivia.Telemetry.Tests.Panels;

/// <summary>A panel with what Prometheus answered to its queries.</summary>
internal sealed record SeenPanel(Panel Panel, IReadOnlyList<(string Legend, Series Series)> Series)
{
    /// <summary>Queries without a single value.</summary>
    public required IReadOnlyList<string> Empty { get; init; }

    public static async Task<SeenPanel> Ask(PrometheusServer prometheus, Panel panel, TimeSpan last, CancellationToken cancellationToken)
    {
        var seen = new List<(string, Series)>();
        var empty = new List<string>();
        foreach (var (expression, legend) in panel.Queries)
        {
            var answer = (await prometheus.Query(expression, last, cancellationToken)).Where(series => series.HasData).ToList();
            seen.AddRange(answer.Select(series => (Name(legend, series.Labels), series)));
            if (answer.Count == 0)
            {
                empty.Add($"{panel.Dashboard}, {panel.Title}: {expression}");
            }
        }

        return new SeenPanel(panel, seen) { Empty = empty };
    }

    private static string Name(string legend, IReadOnlyDictionary<string, string> labels) =>
        labels.Aggregate(legend, (text, label) => text.Replace($"{{{{{label.Key}}}}}", label.Value, StringComparison.Ordinal));
}
