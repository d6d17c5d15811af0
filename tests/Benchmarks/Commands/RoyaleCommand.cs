using System.CommandLine;
using System.Text.Json;
using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>royale</c>: rounds of question, answers and acknowledgements, alternating between contenders.</summary>
internal static class RoyaleCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var contenders = new Option<string[]>("--contenders")
        {
            Description = $"Any of {string.Join(", ", Contenders.Names)}; the first is what the others are divided by.",
            DefaultValueFactory = _ => ["bare", "socketio"],
            AllowMultipleArgumentsPerToken = true,
        };
        contenders.AcceptOnlyFromAmong([.. Contenders.Names]);
        var players = SharedOptions.Players();
        var mode = SharedOptions.Mode();
        var window = SharedOptions.WindowMs();
        var seed = SharedOptions.Seed();
        var rounds = new Option<int>("--rounds") { Description = "Measured rounds.", DefaultValueFactory = _ => 20 };
        var warmup = new Option<int>("--warmup") { Description = "Rounds run before.", DefaultValueFactory = _ => 5 };
        var json = new Option<FileInfo?>("--json") { Description = "File for the whole report." };
        var command = new Command("royale", "Fan-out, acknowledgements, CPU, memory and connect time.")
        {
            contenders, players, mode, window, seed, rounds, warmup, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = SharedOptions.Plan(parsed, mode, window, seed);
            var run = new Comparison(parsed.GetValue(contenders)!, parsed.GetValue(players), plan);
            var report = await run.Run(parsed.GetValue(warmup), parsed.GetValue(rounds), cancellationToken);
            ReportTable.Write(report);
            if (parsed.GetValue(json) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(report, Indented), cancellationToken);
            }
        });
        return command;
    }
}
