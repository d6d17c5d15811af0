using System.CommandLine;
using Trivia.Crash.Datasets;
using Trivia.Crash.Processes;

namespace Trivia.Crash;

/// <summary><c>dataset</c>: kills the server in every step of a data set, and holds the shards against what was stored.</summary>
internal static class DatasetCommand
{
    private static readonly DatasetPlan Normally = new();

    public static Command Create()
    {
        var rows = new Option<int>("--rows") { Description = "New rows of each data set; a multiple of the questions.", DefaultValueFactory = _ => Normally.Rows };
        var questions = new Option<int>("--questions") { Description = "Questions that they are about.", DefaultValueFactory = _ => Normally.Questions };
        var seed = new Option<int>("--seed") { Description = "Decides how far into a step the server is killed.", DefaultValueFactory = _ => 1 };
        var command = new Command("dataset", "Kills the server in every step of a data set, starts it again, and reads every row of what came of it.")
        {
            rows, questions, seed,
        };
        command.SetAction((parsed, cancellationToken) => Run(
            new DatasetPlan { Rows = parsed.GetValue(rows), Questions = parsed.GetValue(questions) }, parsed.GetValue(seed), cancellationToken));
        return command;
    }

    private static async Task<int> Run(DatasetPlan plan, int seed, CancellationToken cancellationToken)
    {
        if (plan.Questions < 1 || plan.Rows < 1 || plan.Rows % plan.Questions != 0)
        {
            await Console.Error.WriteLineAsync("--rows takes a multiple of --questions, and both are at least 1.");
            return 1;
        }

        using var folder = new TempFolder();
        var datasets = new CrashedDatasets(plan, seed, folder);
        var moments = Enum.GetValues<DatasetMoment>();
        var failed = 0;
        foreach (var moment in moments)
        {
            failed += await Make(datasets, moment, cancellationToken) ? 0 : 1;
        }

        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"{moments.Length - failed} of {moments.Length} data sets hold each of their {plan.Rows:N0} rows exactly once."));
        if (failed > 0)
        {
            folder.Keep();
            await Console.Out.WriteLineAsync($"Data and logs: {folder.Path}");
        }

        return failed == 0 ? 0 : 1;
    }

    private static async Task<bool> Make(CrashedDatasets datasets, DatasetMoment moment, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> problems;
        try
        {
            var outcome = await datasets.Make(moment, cancellationToken);
            await Console.Out.WriteLineAsync(outcome.ToString());
            problems = outcome.Problems;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await Console.Out.WriteLineAsync($"killed in {moment}  FAILED");
            problems = [exception.Message];
        }

        foreach (var problem in problems)
        {
            await Console.Out.WriteLineAsync($"    {problem}");
        }

        return problems.Count == 0;
    }
}
