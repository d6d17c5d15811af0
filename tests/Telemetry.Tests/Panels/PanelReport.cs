using System.Globalization;
using System.Text;
using Trivia.Crash.Processes;

namespace Trivia.Telemetry.Tests.Panels;

/// <summary>Writes what the panels showed to <c>artifacts/telemetry</c>: a table for people, and a picture.</summary>
internal static class PanelReport
{
    private const int SeriesMax = 6;

    public static async Task Write(IReadOnlyList<SeenPanel> panels, FleetReport royale, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(BuiltProgram.Repository, "artifacts", "telemetry")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "panels.md"), Table(panels, royale), cancellationToken);
        foreach (var dashboard in panels.GroupBy(panel => panel.Panel.Dashboard))
        {
            var name = dashboard.Key.Split(' ').Last();
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.svg"), PanelPicture.Draw(dashboard.Key, [.. dashboard]), cancellationToken);
        }
    }

    private static string Table(IReadOnlyList<SeenPanel> panels, FleetReport royale)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"One royale: {royale.Seated} players, {royale.VoidedRounds} rounds void, {royale.Violations.Count} violations.");
        foreach (var dashboard in panels.GroupBy(panel => panel.Panel.Dashboard))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {dashboard.Key}").AppendLine();
            text.AppendLine("| panel | series | least | most | last | points |").AppendLine("|---|---|---|---|---|---|");
            foreach (var panel in dashboard)
            {
                foreach (var (legend, series) in panel.Series.OrderByDescending(one => Values(one.Series).Max()).Take(SeriesMax))
                {
                    var values = Values(series);
                    text.AppendLine(
                        CultureInfo.InvariantCulture,
                        $"| {panel.Panel.Title} | {legend} | {Units.Of(values.Min(), panel.Panel.Unit)} | {Units.Of(values.Max(), panel.Panel.Unit)} | {Units.Of(values[^1], panel.Panel.Unit)} | {values.Count} |");
                }

                if (panel.Series.Count > SeriesMax)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"| | and {panel.Series.Count - SeriesMax} more | | | | |");
                }
            }
        }

        return text.ToString();
    }

    private static List<double> Values(Prometheus.Series series) => [.. series.Points.Select(point => point.Value).Where(double.IsFinite)];
}
