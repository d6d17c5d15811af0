using System.CommandLine;
using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>royale</c>: rounds of question, answers and acknowledgements, alternating between contenders.</summary>
internal static class RoyaleCommand
{
    public static Command Create()
    {
        var contenders = new Option<string[]>("--contenders")
        {
            Description = $"Any of {string.Join(", ", Contenders.Names)}; the first is what the others are divided by.",
            DefaultValueFactory = _ => [TargetList.Bare, TargetList.SocketIo, TargetList.Product],
            AllowMultipleArgumentsPerToken = true,
        };
        contenders.AcceptOnlyFromAmong([.. Contenders.Names]);
        var players = SharedOptions.Players();
        var mode = SharedOptions.Mode();
        var window = SharedOptions.WindowMs();
        var seed = SharedOptions.Seed();
        var rounds = SharedOptions.Rounds();
        var warmup = SharedOptions.Warmup();
        var json = SharedOptions.Json();
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
            await ReportFile.Write(parsed.GetValue(json), report, cancellationToken);
        });
        return command;
    }
}
