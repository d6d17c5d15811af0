using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Trivia.Benchmarks.Feedback;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>feedback</c>: votes on a royale's question, and a data set of many rows.</summary>
internal static class FeedbackCommand
{
    public static Command Create()
    {
        var votes = new Option<int>("--votes") { Description = "Votes on one question; 0 for none.", DefaultValueFactory = _ => 10_000 };
        var seconds = new Option<double>("--seconds") { Description = "Over how many seconds they come.", DefaultValueFactory = _ => 10 };
        var rows = new Option<int>("--rows") { Description = "Rows of a data set; 0 for none.", DefaultValueFactory = _ => 0 };
        var questions = new Option<int>("--questions") { Description = "Questions that the rows are about.", DefaultValueFactory = _ => 250 };
        var fill = new Option<DirectoryInfo?>("--fill") { Description = "Only stores the rows, in this data folder of a server that does not run." };
        var first = new Option<int>("--first-player") { Description = "With --fill: number of the first player, so that a later call brings new ones." };
        var json = SharedOptions.Json();
        var command = new Command("feedback", "Votes through the gateway's lanes, and a data set, on one node with its SQLite store.")
        {
            votes, seconds, rows, questions, fill, first, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(fill) is { } folder)
            {
                await using var node = await FeedbackNode.Start(parsed.GetValue(questions), folder.FullName);
                await FeedbackRows.Store(node, parsed.GetValue(rows), parsed.GetValue(questions), parsed.GetValue(first), cancellationToken);
                return 0;
            }

            VoteResult? voted = null;
            DatasetResult? made = null;
            if (parsed.GetValue(votes) is var count and > 0)
            {
                await using var node = await FeedbackNode.Start(1);
                voted = await VoteBench.Run(node, count, TimeSpan.FromSeconds(parsed.GetValue(seconds)), cancellationToken);
                AnsiConsole.WriteLine(
                    $"{voted.Votes:N0} votes in {voted.Seconds:N1} s: {voted.Acknowledged:N0} acknowledged, {voted.Kept:N0} kept; "
                    + $"acknowledged after {voted.P50Ms:N0} / {voted.P99Ms:N0} / {voted.MaxMs:N0} ms (p50 / p99 / max); {voted.CpuMicrosecondsAVote:N0} µs of CPU a vote.");
            }

            if (parsed.GetValue(rows) is var asked and > 0)
            {
                await using var node = await FeedbackNode.Start(parsed.GetValue(questions));
                made = await DatasetBench.Run(node, asked, parsed.GetValue(questions), cancellationToken);
                AnsiConsole.WriteLine(
                    $"{made.Rows:N0} rows, {made.Bytes / 1e6:N0} MB in {made.Seconds:N1} s ({made.FillSeconds:N1} s to store them before); "
                    + $"{made.ReadRows:N0} read back, {(made.IsSound ? "sound" : "NOT SOUND")}; working set {made.MegabytesBefore:N0} MB before, {made.MegabytesPeak:N0} MB at most.");
            }

            if (parsed.GetValue(json) is { } path)
            {
                await File.WriteAllTextAsync(path.FullName, JsonSerializer.Serialize(new { voted, made }, JsonSerializerOptions.Web), cancellationToken);
            }

            return (voted is null || voted.Kept == voted.Votes) && (made is null || (made.IsSound && made.ReadRows == made.Rows)) ? 0 : 1;
        });
        return command;
    }
}
