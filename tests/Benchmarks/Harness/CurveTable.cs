using System.Globalization;
using Spectre.Console;

namespace Trivia.Benchmarks.Harness;

/// <summary>Prints what a player costs at several sizes of an event, and the exponents of growth.</summary>
internal static class CurveTable
{
    /// <summary>The design's target for every exponent.</summary>
    private const double ExponentMax = 1.1;

    private static readonly string[] Rows =
        [Measurement.RoundCpu, Measurement.AllOfRoundCpu, Measurement.MemoryConnected, Measurement.MemoryAfter];

    public static void Write(IReadOnlyList<Report> reports)
    {
        var table = new Table { Title = new TableTitle($"growth of {TargetList.Product}, exponent ≤ {Text(ExponentMax)}") };
        table.AddColumn("median of rounds");
        table.AddColumns([.. reports.Select(report => new TableColumn($"{report.Players} players").RightAligned())]);
        table.AddColumns(new TableColumn("exponent").RightAligned(), new TableColumn("met").RightAligned());
        foreach (var row in Rows)
        {
            var costs = reports.Select(report => Measurement.Of(row).Value(report.Contenders[0], report.Players)).ToList();

            // Rows are costs a player; growth is that of all players' cost.
            var exponent = Growth.Exponent([.. reports.Zip(costs, (report, cost) => (report.Players, cost * report.Players))]);
            table.AddRow([row, .. costs.Select(Text), Text(exponent), exponent <= ExponentMax ? "yes" : "NO"]);
        }

        AnsiConsole.Write(table);
    }

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
