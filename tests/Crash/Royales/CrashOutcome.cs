using System.Globalization;
using Trivia.Crash.Processes;

namespace Trivia.Crash.Royales;

/// <summary>What became of a royale whose server was killed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Aim">When the server was to be killed.</param>
/// <param name="LastWord">The last that the killed server said of the royale.</param>
/// <param name="ReadyAfter">From the start of the second process to its readiness.</param>
/// <param name="ExitCode">The load tester's exit code; 0 when its oracle found nothing.</param>
/// <param name="Report">The load tester's report, if it made one.</param>
internal sealed record CrashOutcome(int Seed, CrashAim Aim, string LastWord, TimeSpan ReadyAfter, int ExitCode, FleetReport? Report)
{
    /// <summary>What is wrong, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (Report is null)
        {
            yield return $"The load tester ended with code {ExitCode} and made no report.";
            yield break;
        }

        foreach (var violation in Report.Violations)
        {
            yield return $"{violation.Rule}: {violation.Message}";
        }

        if (Report.AnswersUnresolved > 0)
        {
            yield return $"{Report.AnswersUnresolved} answers are unresolved.";
        }

        if (Report.ServerRestarts == 0)
        {
            yield return "The load tester has not noticed the restart.";
        }

        if (ExitCode != 0 && Report.Violations.Count == 0)
        {
            yield return $"The load tester ended with code {ExitCode}.";
        }
    }

    /// <summary>The outcome in a line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        seed {Seed,3}  killed in {Name,-20} after “{LastWord}”  ready again in {ReadyAfter.TotalSeconds:0.0} s  {Report?.Violations.Count} violations  {Report?.AnswersUnresolved} unresolved  {Report?.VoidedRounds} voids  {Report?.Questions} questions in {Report?.PlaySeconds:0} s  {Report?.Reconnects} reconnects
        """);

    private string Name => Aim.Moment switch
    {
        CrashMoment.SuddenDeath => string.Create(CultureInfo.InvariantCulture, $"sudden death {Aim.Round}, {(Aim.InQuestion ? "question" : "cut")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Aim.Moment.ToString().ToLowerInvariant()} {Aim.Round}"),
    };
}
