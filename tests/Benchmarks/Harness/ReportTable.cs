using System.Globalization;
using Spectre.Console;

namespace Trivia.Benchmarks.Harness;

/// <summary>Prints a report for people: medians over rounds, and each divided by the first contender's.</summary>
internal static class ReportTable
{
    // A file has no width; the default of 80 would fold every row.
    private const int RedirectedWidth = 160;

    private static readonly (string Name, Func<ContenderRun, Report, double> Value)[] Rows =
    [
        ("release → first read, ms", (run, _) => Median(run, r => r.FirstReadMs)),
        ("release → median read, ms", (run, _) => Median(run, r => r.MedianReadMs)),
        ("release → last read, ms", (run, _) => Median(run, r => r.LastReadMs)),
        ("ack p50, ms", (run, _) => Median(run, r => r.AckP50Ms)),
        ("ack p99, ms", (run, _) => Median(run, r => r.AckP99Ms)),
        ("ack max, ms", (run, _) => Median(run, r => r.AckMaxMs)),
        ("server CPU, question, µs a player", (run, report) => Micros(Median(run, r => r.ServerQuestionCpuMs), report)),
        ("server CPU, answer + ack, µs a player", (run, report) => Micros(Median(run, r => r.ServerAnswerCpuMs), report)),
        ("server CPU, round, µs a player", (run, report) => Micros(Median(run, r => r.ServerCpuMs), report)),
        ("load CPU, round, µs a player", (run, report) => Micros(Median(run, r => r.DriverCpuMs), report)),
        ("cold connect of all, ms", (run, _) => run.Connect.ConnectMs),
        ("cold connect, server CPU, µs a player", (run, report) => Micros(run.Connect.ServerCpuMs, report)),
        ("cold connect, load CPU, µs a player", (run, report) => Micros(run.Connect.DriverCpuMs, report)),
        ("server memory a player, connected, KB", (run, _) => run.Connect.ServerRssPerPlayerBytes / 1024),
        ("server memory a player, last round, KB", (run, _) => run.Rounds.LastOrDefault()?.ServerRssPerPlayerBytes / 1024 ?? 0),
        ("load memory a player, KB", (run, _) => run.Connect.DriverRssPerPlayerBytes / 1024),
        ("missing, all rounds", (run, _) => run.Rounds.Sum(r => r.Missing)),
        ("repeated, all rounds", (run, _) => run.Rounds.Sum(r => r.Repeats)),
    ];

    public static void Write(Report report)
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

        foreach (var (name, value) in Rows)
        {
            var values = report.Contenders.Select(run => value(run, report)).ToList();
            var ratios = values.Skip(1).Select(v => values[0] == 0 ? "" : Text(v / values[0], "0.00"));
            table.AddRow([name, .. values.Select(v => Text(v, "0.0")), .. ratios]);
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = RedirectedWidth;
        }

        AnsiConsole.Write(table);
    }

    private static double Median(ContenderRun run, Func<RoundResult, double> value) =>
        Quantiles.Median(run.Rounds.Select(value));

    private static double Micros(double ms, Report report) => ms * 1000 / report.Players;

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
