namespace Trivia.Telemetry.Tests.Panels;

/// <summary>A panel of a dashboard.</summary>
/// <param name="Dashboard">Title of the dashboard.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unit">Grafana's name of its unit.</param>
/// <param name="IsNumber">Whether it shows the last value only.</param>
/// <param name="Queries">What it asks, and how each answer is called.</param>
internal sealed record Panel(string Dashboard, string Title, string Unit, bool IsNumber, IReadOnlyList<(string Expression, string Legend)> Queries)
{
    /// <summary>All panels of all dashboards.</summary>
    public static IReadOnlyList<Panel> All { get; } =
        [.. Directory.EnumerateFiles(Observability.Path("grafana"), "*.json").Order(StringComparer.Ordinal).Reverse().SelectMany(Read)];

    private static IEnumerable<Panel> Read(string file)
    {
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(file));
        var title = json.RootElement.GetProperty("title").GetString()!;
        return [.. json.RootElement.GetProperty("panels").EnumerateArray().Select(panel => new Panel(
            title,
            panel.GetProperty("title").GetString()!,
            panel.GetProperty("fieldConfig").GetProperty("defaults").GetProperty("unit").GetString()!,
            panel.GetProperty("type").GetString() == "stat",
            [.. panel.GetProperty("targets").EnumerateArray()
                .Select(target => (target.GetProperty("expr").GetString()!, target.GetProperty("legendFormat").GetString()!))]))];
    }
}
