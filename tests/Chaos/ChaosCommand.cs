using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Trivia.Chaos.Judging;
using Trivia.Chaos.Reports;
using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;
using Trivia.Crash;
using Trivia.Crash.Processes;

namespace Trivia.Chaos;

/// <summary>The command line.</summary>
internal sealed class ChaosCommand
{
    private static readonly RunPlan Normally = new();

    private readonly Option<string> seeds = new("--seeds", "--seed") { Description = "Seeds, one run each: 7 or 1..20.", DefaultValueFactory = _ => "1..3" };
    private readonly Option<double> seconds = new("--seconds") { Description = "How long each run's schedule goes on.", DefaultValueFactory = _ => Normally.Schedule.Length.TotalSeconds };
    private readonly Option<TimeSpan?> soak = new("--soak") { Description = "One long run instead, with royales one after the other: 30m or 2h.", CustomParser = Duration };
    private readonly Option<int> players = new("--players") { Description = "Simulated players of each royale.", DefaultValueFactory = _ => Normally.Players };
    private readonly Option<int> lobbies = new("--lobbies") { Description = "Lobbies of five that play beside them; 0 for none.", DefaultValueFactory = _ => Normally.Lobbies };
    private readonly Option<DirectoryInfo> report = new("--report") { Description = "Folder for the report.", DefaultValueFactory = _ => new DirectoryInfo("artifacts/chaos") };
    private readonly Option<bool> plan = new("--plan") { Description = "Prints the schedules and does nothing." };
    private readonly Option<bool> keep = new("--keep") { Description = "Keeps the files of runs that passed, too." };

    /// <summary>Runs what the command line asks for.</summary>
    /// <returns>0 when no run failed, 1 when one did, or the command line is wrong.</returns>
    public static Task<int> Run(string[] args)
    {
        var command = new ChaosCommand();
        var root = new RootCommand("Plays royales and lobbies on a cluster of processes while a seeded schedule makes every kind of trouble in it, and judges what came of them.")
        {
            command.seeds, command.seconds, command.soak, command.players, command.lobbies, command.report, command.plan, command.keep,
        };
        command.seeds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && SeedRange.Parse(result.Tokens[0].Value) is null)
            {
                result.AddError("--seeds takes a number from 1, or a range such as 1..20.");
            }
        });
        command.lobbies.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var count) && count < 0)
            {
                result.AddError("--lobbies takes a number from 0.");
            }
        });
        root.SetAction((parsed, cancellationToken) => command.Go(parsed, $"eng/chaos.sh {string.Join(' ', args)}".TrimEnd(), cancellationToken));
        return root.Parse(args).InvokeAsync();
    }

    private static TimeSpan? Duration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length > 1 && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            switch (text[^1])
            {
                case 's': return TimeSpan.FromSeconds(number);
                case 'm': return TimeSpan.FromMinutes(number);
                case 'h': return TimeSpan.FromHours(number);
            }
        }

        result.AddError("--soak takes a duration such as 30m or 2h.");
        return null;
    }

    private static async Task Say(int seed, string text) =>
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():HH:mm:ss}  seed {seed}  {text}"));

    private static async Task<Outcome> Run(ChaosRun run, int seed, bool keepsFiles, CancellationToken cancellationToken)
    {
        using var folder = new TempFolder();
        var outcome = await run.Run(seed, folder.Path, cancellationToken);
        var problems = Judge.Problems(outcome);
        await Say(seed, problems.Count == 0 ? "passed" : "FAILED");
        foreach (var problem in problems)
        {
            await Say(seed, problem);
        }

        if (problems.Count > 0 || keepsFiles)
        {
            folder.Keep();
            await Say(seed, $"its files are in {folder.Path}; --seed {seed} repeats it");
        }

        return outcome;
    }

    private async Task<int> Go(ParseResult parsed, string commandLine, CancellationToken cancellationToken)
    {
        var length = parsed.GetValue(soak) ?? TimeSpan.FromSeconds(parsed.GetValue(seconds));
        var chosen = SeedRange.Parse(parsed.GetValue(seeds)!)!;
        var runs = Normally with { Players = parsed.GetValue(players), Lobbies = parsed.GetValue(lobbies), Schedule = Normally.Schedule with { Length = length } };
        if (parsed.GetValue(plan))
        {
            foreach (var strike in chosen.SelectMany(seed => Schedule.Of(seed, runs.Schedule)))
            {
                await Console.Out.WriteLineAsync($"{strike}");
            }

            return 0;
        }

        var outcomes = new List<Outcome>();
        var folder = Directory.CreateDirectory(parsed.GetValue(report)!.FullName).FullName;
        foreach (var seed in parsed.GetValue(soak) is null ? chosen : chosen.Take(1))
        {
            var run = new ChaosRun(runs, TimeProvider.System) { Say = text => _ = Say(seed, text) };
            outcomes.Add(await Run(run, seed, parsed.GetValue(keep), cancellationToken));

            // After every run, so that one that is given up leaves what was found.
            await File.WriteAllTextAsync(Path.Combine(folder, "chaos.md"), MarkdownReport.Of(commandLine, outcomes), cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "chaos.json"), JsonReport.Of(commandLine, outcomes), cancellationToken);
        }

        var failed = outcomes.Count(outcome => Judge.Problems(outcome).Count > 0);
        await Console.Out.WriteLineAsync($"{outcomes.Count - failed} of {outcomes.Count} passed; the report is {Path.Combine(folder, "chaos.md")}");
        return failed == 0 ? 0 : 1;
    }
}
