using System.CommandLine;
using Trivia.Crash.Processes;
using Trivia.Crash.Royales;

namespace Trivia.Crash;

/// <summary>The command line: plays one royale a seed, kills the server in each, and says what became of them.</summary>
internal sealed class CrashCommand
{
    private static readonly CrashPlan Normally = new();

    private readonly Option<int> players = new("--players") { Description = "Simulated players.", DefaultValueFactory = _ => Normally.Players };
    private readonly Option<string> seeds = new("--seeds") { Description = "Seeds, one royale each: 7 or 1..10. Four in a row kill in a question, a lock, a cut and sudden death.", DefaultValueFactory = _ => "1..10" };
    private readonly Option<double> window = Seconds("--window", "Answer window", Normally.Window);
    private readonly Option<double> reveal = Seconds("--reveal", "How long a reveal is shown", Normally.Reveal);
    private readonly Option<double> cut = Seconds("--cut", "How long a cut is shown", Normally.Cut);
    private readonly Option<double> stageLead = Seconds("--stage-lead", "How far ahead a question is at the gateways", Normally.StageLead);
    private readonly Option<double> budget = Seconds("--budget", "Show time before sudden death; two ordinary cuts should fit", Normally.Budget);
    private readonly Option<double> patience = Seconds("--patience", "The longest that one seed may take", Normally.Patience);

    /// <summary>Runs what the command line asks for.</summary>
    /// <returns>0 when no seed failed, 1 when one did, or the command line is wrong.</returns>
    public static Task<int> Run(string[] args)
    {
        var command = new CrashCommand();
        var root = new RootCommand("Kills the server in the middle of royales, starts it again, and has the load tester's oracle judge the whole.")
        {
            command.players, command.seeds, command.window, command.reveal, command.cut, command.stageLead, command.budget, command.patience,
            DatasetCommand.Create(),
        };
        command.seeds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && SeedRange.Parse(result.Tokens[0].Value) is null)
            {
                result.AddError("--seeds takes a number from 1, or a range such as 1..10.");
            }
        });
        root.SetAction(command.Play);
        return root.Parse(args).InvokeAsync();
    }

    private static Option<double> Seconds(string name, string description, TimeSpan normally) =>
        new(name) { Description = $"{description}, in seconds.", DefaultValueFactory = _ => normally.TotalSeconds };

    private static async Task<CrashOutcome?> Play(CrashedRoyale royale, int seed, CancellationToken cancellationToken)
    {
        using var folder = new TempFolder();
        string[] problems;
        CrashOutcome? outcome = null;
        try
        {
            outcome = await royale.Play(seed, folder, cancellationToken);
            problems = [.. outcome.Problems()];
            await Console.Out.WriteLineAsync($"{outcome}  {(problems.Length == 0 ? "ok" : "FAILED")}");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            problems = [exception.Message];
            await Console.Out.WriteLineAsync($"seed {seed,3}  FAILED");
        }

        foreach (var problem in problems)
        {
            await Console.Out.WriteLineAsync($"          {problem}");
        }

        if (problems.Length > 0)
        {
            folder.Keep();
            await Console.Out.WriteLineAsync($"          data, logs, report and recording: {folder.Path}");
            return null;
        }

        return outcome;
    }

    private async Task<int> Play(ParseResult parsed, CancellationToken cancellationToken)
    {
        var royale = new CrashedRoyale(
            new CrashPlan
            {
                Players = parsed.GetValue(players),
                Window = TimeSpan.FromSeconds(parsed.GetValue(window)),
                StageLead = TimeSpan.FromSeconds(parsed.GetValue(stageLead)),
                Reveal = TimeSpan.FromSeconds(parsed.GetValue(reveal)),
                Cut = TimeSpan.FromSeconds(parsed.GetValue(cut)),
                Budget = TimeSpan.FromSeconds(parsed.GetValue(budget)),
                Patience = TimeSpan.FromSeconds(parsed.GetValue(patience)),
            },
            TimeProvider.System);
        var chosen = SeedRange.Parse(parsed.GetValue(seeds)!)!;
        var passed = new List<CrashOutcome>();
        foreach (var seed in chosen)
        {
            if (await Play(royale, seed, cancellationToken) is { } outcome)
            {
                passed.Add(outcome);
            }
        }

        await Console.Out.WriteLineAsync(Summary(passed, chosen.Count));
        return passed.Count == chosen.Count ? 0 : 1;
    }

    private static string Summary(List<CrashOutcome> passed, int count)
    {
        var slowest = passed.Count == 0 ? TimeSpan.Zero : passed.Max(outcome => outcome.ReadyAfter);
        return FormattableString.Invariant(
            $"{passed.Count} of {count} seeds passed; {passed.Sum(outcome => outcome.Report!.AnswersAcked):N0} answers acknowledged, {passed.Sum(outcome => outcome.Report!.VoidedRounds)} rounds voided, ready again after {slowest.TotalSeconds:0.0} s at the latest.");
    }
}
