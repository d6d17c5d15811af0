using System.Globalization;
using Spectre.Console;

namespace Trivia.Benchmarks.Harness;

/// <summary>Prints a report for people: medians over rounds, each divided by the first contender's, and the targets.</summary>
internal static class ReportTable
{
    // A file has no width; the default of 80 would fold every row.
    private const int RedirectedWidth = 160;

    public static void Write(Report report)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = RedirectedWidth;
        }

        AnsiConsole.Write(Figures(report));
        if (report.Targets.Count > 0)
        {
            AnsiConsole.Write(Verdicts(report.Targets));
        }
    }

    private static Table Figures(Report report)
    {
        var table = new Table { Title = new TableTitle($"{report.Players} players, {report.Mode}, answers within {report.WindowMs} ms") };
        table.AddColumn("median of rounds");
        foreach (var run in report.Contenders)
        {
            table.AddColumn(new TableColumn(run.Name).RightAligned());
        }

        foreach (var run in report.Contenders.Skip(1))
        {
            table.AddColumn(new TableColumn($"{run.Name} / {report.Contenders[0].Name}").RightAligned());
        }

        foreach (var row in Measurement.All)
        {
            var values = report.Contenders.Select(run => row.Value(run, report.Players)).ToList();
            var ratios = values.Skip(1).Select(v => values[0] == 0 ? "" : Text(v / values[0], "0.00"));
            table.AddRow([row.Name, .. values.Select(v => Text(v, "0.0")), .. ratios]);
        }

        return table;
    }

    private static Table Verdicts(IReadOnlyList<TargetVerdict> targets)
    {
        var table = new Table { Title = new TableTitle($"targets of {TargetList.Product}") };
        table.AddColumns("what", "against");
        foreach (var name in (ReadOnlySpan<string>)["target", "ratio", "met"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var target in targets)
        {
            table.AddRow(
                target.What, target.Against, $"≤ {Text(target.RatioMax, "0.00")}", Text(target.Ratio, "0.00"), target.Met ? "yes" : "NO");
        }

        return table;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
