using System.Globalization;
using System.Net;
using System.Text;

namespace Trivia.Telemetry.Tests.Panels;

/// <summary>Draws a dashboard's panels as Grafana would lay them out, in SVG: no Grafana is needed to see that they show something.</summary>
internal static class PanelPicture
{
    private const int Columns = 3;
    private const int Width = 420;
    private const int Height = 200;
    private const int Gap = 10;
    private const int Head = 40;
    private const int LegendMax = 5;

    private static readonly string[] Colours = ["#7eb26d", "#eab839", "#6ed0e0", "#ef843c", "#e24d42", "#5195ce", "#ba43a9", "#b7dbab"];

    public static string Draw(string title, IReadOnlyList<SeenPanel> panels)
    {
        var drawn = panels.Where(panel => !panel.Panel.IsNumber).ToList();
        var (width, height) = (Columns * (Width + Gap) + Gap, Head + (drawn.Count + Columns - 1) / Columns * (Height + Gap) + Gap);
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" fill=\"#d8d9da\">");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#111217\"/><text x=\"{Gap}\" y=\"26\" font-size=\"17\">{title}</text>");
        for (var index = 0; index < drawn.Count; index++)
        {
            Draw(svg, drawn[index], Gap + index % Columns * (Width + Gap), Head + index / Columns * (Height + Gap));
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static void Draw(StringBuilder svg, SeenPanel panel, int left, int top)
    {
        var series = panel.Series.OrderByDescending(one => Most(one.Series)).Take(Colours.Length).ToList();
        var points = series.SelectMany(one => one.Series.Points).Where(point => double.IsFinite(point.Value)).ToList();
        var (from, until, most) = (points.Min(point => point.At), points.Max(point => point.At), Math.Max(points.Max(point => point.Value), 1e-9));
        svg.AppendLine(CultureInfo.InvariantCulture, $"<g transform=\"translate({left},{top})\"><rect width=\"{Width}\" height=\"{Height}\" rx=\"3\" fill=\"#181b1f\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"18\" font-size=\"12\">{WebUtility.HtmlEncode(panel.Panel.Title)}</text>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Width - 10}\" y=\"18\" font-size=\"10\" text-anchor=\"end\" fill=\"#8e8e8e\">up to {Units.Of(most, panel.Panel.Unit)}</text>");
        for (var index = 0; index < series.Count; index++)
        {
            var line = series[index].Series.Points.Where(point => double.IsFinite(point.Value)).Select(point => string.Create(
                CultureInfo.InvariantCulture,
                $"{10 + (point.At - from) / Math.Max(until - from, 1) * (Width - 20):f1},{Height - 28 - point.Value / most * (Height - 60):f1}"));
            svg.AppendLine(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{Colours[index]}\" stroke-width=\"1.5\" points=\"{string.Join(' ', line)}\"/>");
        }

        var legend = string.Join("  ", series.Take(LegendMax).Select((one, index) => $"<tspan fill=\"{Colours[index]}\">{WebUtility.HtmlEncode(one.Legend)}</tspan>"));
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"10\" y=\"{Height - 8}\" font-size=\"10\" xml:space=\"preserve\">{legend}</text></g>");
    }

    private static double Most(Prometheus.Series series) => series.Points.Select(point => point.Value).Where(double.IsFinite).DefaultIfEmpty(0).Max();
}
