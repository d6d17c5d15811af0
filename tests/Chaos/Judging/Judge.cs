using System.Globalization;
using Trivia.Chaos.Runs;

namespace Trivia.Chaos.Judging;

/// <summary>Says what is wrong with a run. Pure.</summary>
internal static class Judge
{
    private const int TextMax = 400;
    private const string Unhandled = "Unhandled exception";

    /// <summary>What is wrong, a sentence each.</summary>
    public static IReadOnlyList<string> Problems(Outcome outcome) =>
    [
        .. outcome.Failure is { } failure ? [$"The run could not be carried through: {failure}"] : Array.Empty<string>(),
        .. outcome.Royales.Count == 0 ? ["No royale was played."] : Array.Empty<string>(),
        .. outcome.Struck.Count == 0 ? ["Nothing was struck."] : Array.Empty<string>(),
        .. outcome.Plan.Lobbies > 0 && outcome.Lobbies.Count == 0 ? ["No lobbies were played."] : Array.Empty<string>(),
        .. outcome.Royales.SelectMany(ProblemsOf),
        .. outcome.Lobbies.SelectMany(ProblemsOf),
        .. outcome.Royales.SelectMany(royale => LateSteps(royale, outcome)),
        .. outcome.LedgerFaults,
        .. outcome.Writes.Malformed > 0 ? [$"{outcome.Writes.Malformed} connections to the blob store could not be followed."] : Array.Empty<string>(),
        .. outcome.Ends.Where(end => end is { WasReady: true, WasKilled: false, WasEvicted: false })
            .Select(end => Invariant($"{end.Member} ended by itself: {LastWords(end.LastWords)}")),
        .. outcome.LostWithRedis ?? [],
    ];

    /// <summary>The steps of a royale, with how late each may be.</summary>
    public static IEnumerable<(PhaseTime Time, TimeSpan Limit)> Steps(PlayedRoyale royale, Outcome outcome) =>
        PhaseTimes.Of(royale.Recording.Sights, outcome.Plan.StageLead)
            .Select(time => (time, LatenessRule.LimitOf(time, outcome.Struck, outcome.Zero)));

    private static IEnumerable<string> ProblemsOf(PlayedRoyale royale)
    {
        if (royale.Report is not { } report)
        {
            yield return Invariant($"A royale ended with code {royale.ExitCode} and without a report: {LastWords(royale.Tail)}");
            yield break;
        }

        foreach (var violation in report.Violations)
        {
            yield return $"{report.Royale}: {violation.Rule}: {violation.Message}";
        }

        if (report.AnswersUnresolved > 0)
        {
            yield return Invariant($"{report.Royale}: {report.AnswersUnresolved} answers are unresolved.");
        }

        if (report.Winner is null)
        {
            yield return $"{report.Royale}: nobody won.";
        }

        if (royale.ExitCode != 0 && report.Violations.Count == 0)
        {
            yield return Invariant($"{report.Royale}: the load tester ended with code {royale.ExitCode}.");
        }
    }

    private static IEnumerable<string> ProblemsOf(PlayedLobbies lobbies)
    {
        if (lobbies.Report is not { } report)
        {
            yield return lobbies.ExitCode is { } code
                ? Invariant($"Lobbies ended with code {code} and without a report: {LastWords(lobbies.Tail)}")
                : $"Lobbies took longer than they may: {LastWords(lobbies.Tail)}";
            yield break;
        }

        foreach (var violation in report.Violations)
        {
            yield return $"Lobbies: {violation.Rule}: {violation.Message}";
        }

        if (report.AnswersUnresolved > 0)
        {
            yield return Invariant($"Lobbies: {report.AnswersUnresolved} answers are unresolved.");
        }

        if (report.AnswersAcked == 0)
        {
            yield return "Lobbies: no answer was acknowledged.";
        }

        if (lobbies.ExitCode != 0 && report.Violations.Count == 0)
        {
            yield return Invariant($"Lobbies: the load tester ended with code {lobbies.ExitCode}.");
        }
    }

    private static IEnumerable<string> LateSteps(PlayedRoyale royale, Outcome outcome) =>
        from step in Steps(royale, outcome)
        where step.Time.Late > step.Limit
        let strikes = string.Join(", ", LatenessRule.Meeting(step.Time, outcome.Struck, outcome.Zero).Select(strike => strike.Strike.Kind))
        select Invariant($"{royale.Report?.Royale}: {step.Time.Name} came {step.Time.Late.TotalSeconds:0.0} s late, {(step.Time.Seen - outcome.Zero).TotalSeconds:0.0} s after the first question; {step.Limit.TotalSeconds:0.0} s are allowed after {(strikes.Length > 0 ? strikes : "nothing")}.");

    /// <summary>What a process says of its end: an exception from its name on, or the last that it wrote.</summary>
    private static string LastWords(string text)
    {
        var fault = text.IndexOf(Unhandled, StringComparison.Ordinal);
        return fault >= 0 ? text[fault..Math.Min(text.Length, fault + TextMax)] : text[^Math.Min(text.Length, TextMax)..];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
