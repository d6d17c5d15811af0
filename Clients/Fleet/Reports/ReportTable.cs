using System.Globalization;
using Spectre.Console;

namespace Trivia.Fleet.Reports;

/// <summary>The report for people.</summary>
internal static class ReportTable
{
    private const int ViolationsShown = 20;

    public static void Write(IAnsiConsole console, FleetReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "");
        table.Title = new TableTitle(Markup.Escape($"Royale {report.Royale}, seed {report.Seed}"));
        Row("players", $"{report.Players:N0}, {report.Connected:N0} connected, {report.Seated:N0} seated in {report.RampSeconds:0.0} s");
        Row("questions", $"{report.Questions} in {report.PlaySeconds:0.0} s, {report.VoidedRounds} rounds voided, {report.Cuts.Count} cuts");
        Row("answers", $"{report.AnswersSent:N0} sent, {report.AnswersAcked:N0} acknowledged, {report.AnswersRefused:N0} refused, {report.AnswersUnresolved:N0} unresolved, {report.AnswersResent:N0} sent again");
        Row("fan-out", $"p50 {report.FanoutMs.P50:0.0} ms, p99 {report.FanoutMs.P99:0.0} ms, max {report.FanoutMs.Max:0.0} ms");
        Row("skew", $"p50 {report.SkewMs.P50:0.0} ms, max {report.SkewMs.Max:0.0} ms");
        Row("acknowledged", $"p50 {report.AckMs.P50:0.0} ms, p99 {report.AckMs.P99:0.0} ms, p99.9 {report.AckMs.P999:0.0} ms, max {report.AckMs.Max:0.0} ms");
        Row("own lateness", $"p50 {report.SendLagMs.P50:0.0} ms, p99 {report.SendLagMs.P99:0.0} ms, max {report.SendLagMs.Max:0.0} ms");
        Row("reconnects", $"{report.Reconnects:N0}, {report.ServerRestarts} restarts of the server seen");
        Row("CPU", $"server {report.ServerCpuSeconds:0.0} s, fleet {report.FleetCpuSeconds:0.0} s; in play {report.PlayCpu.Server:0.0} s and {report.PlayCpu.Fleet:0.0} s");
        Row("memory", $"server {report.ServerRssMb:0} MiB, fleet {report.FleetRssMb:0} MiB");
        Row("winner", $"{report.Winner ?? "none"}");
        console.Write(table);
        WriteCuts(console, report);
        WriteViolations(console, report);

        void Row(string name, FormattableString text) =>
            table.AddRow(name, Markup.Escape(text.ToString(CultureInfo.InvariantCulture)));
    }

    private static void WriteCuts(IAnsiConsole console, FleetReport report)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("cut", "after round", "alive", "removed", "expected", "lock to cut", "");
        foreach (var cut in report.Cuts)
        {
            table.AddRow(
                Number(cut.Cut),
                Number(cut.AfterQuestion),
                Number(cut.AliveBefore),
                Number(cut.Removed),
                Number(cut.Expected),
                cut.LockToCutMs.ToString("0.0 ms", CultureInfo.InvariantCulture),
                (cut.SuddenDeath ? "sudden death" : "") + (cut.Revision > 1 ? $" revision {cut.Revision}" : ""));
        }

        console.Write(table);
    }

    private static void WriteViolations(IAnsiConsole console, FleetReport report)
    {
        if (report.Violations.Count == 0)
        {
            console.MarkupLine("[green]The oracle found no violation.[/]");
            return;
        }

        console.MarkupLine($"[red]{report.Violations.Count} violations:[/]");
        foreach (var violation in report.Violations.Take(ViolationsShown))
        {
            console.MarkupLine($"[red]{violation.Rule}[/] {Markup.Escape(violation.Message)}");
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
