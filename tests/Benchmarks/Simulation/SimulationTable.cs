using System.Globalization;
using Spectre.Console;

namespace Trivia.Benchmarks.Simulation;

/// <summary>Prints simulations.</summary>
internal static class SimulationTable
{
    public static void Write(SimulationReport report)
    {
        var table = new Table
        {
            Title = new TableTitle(
                $"{report.Seats} seats in {report.Events} events at the same time: seated in {Text(report.SeatingSeconds)} s ({Text(report.SeatingCpuSeconds)} s of CPU), "
                + $"{Text(report.ServerMbBefore)} MB before, {Text(report.ServerMbSeated)} MB then, store {Text(report.StoreMb)} MB, {report.CallsRepeated} calls made again; "
                + $"cut within the target: {(report.CutsMet ? "yes" : "NO")}"),
        };
        table.AddColumns("question", "alive", "answers, ms", "close, ms", "lock to cut, ms", "who left, ms", "left", "CPU, ms", "MB");
        foreach (var question in report.Questions)
        {
            table.AddRow(
                $"{question.Round}", $"{question.Alive}", Text(question.AnswersMs), Text(question.CloseMs), Text(question.LockToCutMs),
                Text(question.WhoLeftMs), $"{question.Left}", Text(question.ServerCpuMs), Text(question.ServerMb));
        }

        AnsiConsole.Write(table);
    }

    private static string Text(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
