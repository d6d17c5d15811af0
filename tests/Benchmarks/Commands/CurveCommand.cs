using System.CommandLine;
using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Commands;

/// <summary><c>curve</c>: the product alone at several sizes, to see how its cost grows.</summary>
internal static class CurveCommand
{
    public static Command Create()
    {
        var sizes = new Option<int[]>("--players")
        {
            Description = "Sizes, at least two, each with a server of its own.",
            DefaultValueFactory = _ => [1_000, 3_000, 10_000],
            AllowMultipleArgumentsPerToken = true,
        };
        sizes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int[]>() is not { } given || given.Any(size => size < 1) || given.Distinct().Count() < 2)
            {
                result.AddError("--players takes at least two different sizes.");
            }
        });
        var window = SharedOptions.WindowMs();
        var seed = SharedOptions.Seed();
        var rounds = SharedOptions.Rounds();
        var warmup = SharedOptions.Warmup();
        var json = SharedOptions.Json();
        var command = new Command("curve", "CPU and memory a player at several sizes of an event, with the exponent of growth.")
        {
            sizes, window, seed, rounds, warmup, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = new RoundPlan(
                RoundMode.Full, TimeSpan.FromMilliseconds(parsed.GetValue(window)), parsed.GetValue(seed));
            var reports = new List<Report>();
            foreach (var size in parsed.GetValue(sizes)!.Order())
            {
                var run = new Comparison([TargetList.Product], size, plan);
                reports.Add(await run.Run(parsed.GetValue(warmup), parsed.GetValue(rounds), cancellationToken));
            }

            CurveTable.Write(reports);
            await ReportFile.Write(parsed.GetValue(json), reports, cancellationToken);
        });
        return command;
    }
}
