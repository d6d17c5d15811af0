using System.Globalization;
using Spectre.Console;

namespace Trivia.Benchmarks.Overload;

/// <summary>Prints an overload's report.</summary>
internal static class OverloadTable
{
    public static void Write(OverloadReport report)
    {
        var table = new Table
        {
            Title = new TableTitle(
                $"{report.GivenPerSecond} visitors a second for {report.OverloadSeconds} s, {report.CarriedPerSecond} are carried"),
        };
        table.AddColumns("claim", "seen", "met");
        foreach (var verdict in report.Verdicts)
        {
            table.AddRow(verdict.Claim, verdict.Seen, verdict.Met ? "yes" : "NO");
        }

        AnsiConsole.Write(table);
        foreach (var (reason, count) in report.Reasons.OrderByDescending(reason => reason.Value))
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8}  {reason}"));
        }
    }
}
