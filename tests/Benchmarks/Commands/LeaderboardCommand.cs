using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Trivia.Benchmarks.Leaderboards;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>leaderboard</c>: ranked players over all shards, against one grain that ranks everyone.</summary>
internal static class LeaderboardCommand
{
    public static Command Create()
    {
        var players = new Option<int>("--players") { Description = "Ranked players.", DefaultValueFactory = _ => 100_000 };
        var asks = new Option<int>("--asks") { Description = "Ranks that are asked for.", DefaultValueFactory = _ => 20_000 };
        var json = SharedOptions.Json();
        var command = new Command("leaderboard", "Reports, looks and ranks with many ranked players, on one node with its SQLite store.")
        {
            players, asks, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var results = new List<BoardResult>();
            foreach (var spread in (bool[])[true, false])
            {
                await using var bench = await BoardBench.Start(parsed.GetValue(players), spread);
                results.Add(await bench.Run(parsed.GetValue(asks), cancellationToken));
            }

            Write(results);
            if (parsed.GetValue(json) is { } path)
            {
                await File.WriteAllTextAsync(path.FullName, JsonSerializer.Serialize(results, JsonSerializerOptions.Web), cancellationToken);
            }

            return results.Sum(result => result.WrongRanks) == 0 ? 0 : 1;
        });
        return command;
    }

    private static void Write(IEnumerable<BoardResult> results)
    {
        var table = new Table().AddColumns(
            "shards", "players", "reports/s", "report p50/p99 ms", "look ms", "ranks/s", "rank p50/p99 ms", "wrong ranks");
        foreach (var result in results)
        {
            table.AddRow(
                $"{result.Shards}", $"{result.Players:N0}", $"{result.ReportsPerSecond:N0}",
                $"{result.ReportMs.P50:N1} / {result.ReportMs.P99:N1}", $"{result.LookMs:N1}",
                $"{result.RanksPerSecond:N0}", $"{result.RankMs.P50:N2} / {result.RankMs.P99:N2}", $"{result.WrongRanks}");
        }

        AnsiConsole.Write(table);
    }
}
