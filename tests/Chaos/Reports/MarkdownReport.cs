using System.Globalization;
using System.Text;
using Trivia.Chaos.Judging;

namespace Trivia.Chaos.Reports;

/// <summary>The report for people.</summary>
internal static class MarkdownReport
{
    private const int ProblemsShown = 10;

    /// <summary>Writes it.</summary>
    /// <param name="command">The command that repeats it.</param>
    /// <param name="outcomes">All runs.</param>
    public static string Of(string command, IReadOnlyList<Outcome> outcomes)
    {
        var text = new StringBuilder();
        var plan = outcomes[0].Plan;
        var beside = plan.Lobbies > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {plan.Lobbies:N0} lobbies of {plan.PlayersPerLobby}") : "";
        Line($"# Chaos: {(outcomes.Count == 1 ? $"seed {outcomes[0].Seed}" : $"{outcomes.Count} seeds")}, {plan.Schedule.Length.TotalSeconds:0} s each, {plan.Players:N0} players{beside}");
        Line($"");
        Line($"`{command}`, {plan.Schedule.Silos} silos, {plan.Schedule.Gateways} gateways, Redis and Azurite, each a process, on {Environment.ProcessorCount} cores that the players shared. The last one began {outcomes.Max(outcome => outcome.Zero):yyyy-MM-dd HH:mm} UTC.");
        Line($"");
        Verdict(text, outcomes);
        Seeds(text, outcomes);
        Lobbies(text, outcomes);
        Kinds(text, outcomes);
        Awakened(text, outcomes);
        Schedules(text, outcomes);
        return text.ToString();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static void Verdict(StringBuilder text, IReadOnlyList<Outcome> outcomes)
    {
        var failed = outcomes.Where(outcome => Judge.Problems(outcome).Count > 0).ToArray();
        text.AppendLine(failed.Length == 0
            ? $"**{outcomes.Count} of {outcomes.Count} passed.** The oracle found no violation, nothing acknowledged was lost, no step was later than it may be, and no stale write was accepted."
            : $"**{failed.Length} of {outcomes.Count} failed.**");
        text.AppendLine();
        foreach (var outcome in failed)
        {
            var problems = Judge.Problems(outcome);
            foreach (var problem in problems.Take(ProblemsShown))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"- seed {outcome.Seed}: {problem.ReplaceLineEndings(" ")}");
            }

            if (problems.Count > ProblemsShown)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"- seed {outcome.Seed}: {problems.Count - ProblemsShown} more.");
            }
        }

        if (failed.Length > 0)
        {
            text.AppendLine();
        }
    }

    private static void Seeds(StringBuilder text, IReadOnlyList<Outcome> outcomes)
    {
        text.AppendLine("""
            ## Runs

            Lateness in seconds: of the latest step near a kill alone (3 s are allowed), of the latest step at all, and of that for the last player who was there. Stall: the longest that the driver itself was kept waiting for the processor. Store: the longest that the blob store itself let a silo wait, whatever was done to the way there. Conflicts are writes that the store refused because another version was there.

            | seed | strikes | royales | questions | voids | pauses | acknowledged | sent again | reconnects | violations | late after a kill | late | for all | stall | store | writes | conflicts |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """);
        foreach (var seed in outcomes.Select(SeedFigures.Of))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {seed.Seed} | {seed.Strikes} | {seed.Royales} | {seed.Questions} | {seed.Voids} | {seed.Resumes} | {seed.AnswersAcked:N0} | {seed.AnswersResent:N0} | {seed.Reconnects:N0} | {seed.Violations} | {seed.LateAfterKillMax:0.0} | {seed.LateMax:0.0} | {seed.LateForAllMax:0.0} | {seed.StallMax:0.0} | {seed.StoreWaitMax:0.0} | {seed.WritesAccepted:N0} | {seed.WriteConflicts} |");
        }

        text.AppendLine();
    }

    private static void Lobbies(StringBuilder text, IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.All(outcome => outcome.Lobbies.Count == 0))
        {
            return;
        }

        text.AppendLine("""
            ## Lobbies

            Played beside the royales, each for whole games with their mechanics. Violations are in the table above.

            | seed | games | rounds | acknowledged | reconnects | mechanics |
            |---|---|---|---|---|---|
            """);
        foreach (var outcome in outcomes)
        {
            var seed = SeedFigures.Of(outcome);
            var mechanics = outcome.Lobbies.SelectMany(lobbies => lobbies.Report?.Mechanics ?? new Dictionary<string, int>())
                .GroupBy(mechanic => mechanic.Key, mechanic => mechanic.Value)
                .OrderBy(mechanic => mechanic.Key, StringComparer.Ordinal)
                .Select(mechanic => string.Create(CultureInfo.InvariantCulture, $"{mechanic.Key} {mechanic.Sum():N0}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {seed.Seed} | {seed.LobbyGames:N0} | {seed.LobbyRounds:N0} | {seed.LobbyAnswersAcked:N0} | {seed.LobbyReconnects:N0} | {string.Join(", ", mechanics)} |");
        }

        text.AppendLine();
    }

    private static void Kinds(StringBuilder text, IReadOnlyList<Outcome> outcomes)
    {
        text.AppendLine("""
            ## Recovery by kind of fault

            *Felt*: seconds from the strike to the last look, before the next strike, at which the event gave no answer within a second or a twentieth of its players was away. *Healed*: seconds until what was taken was back, a new process ready; how long a fault lasts is part of it.

            | fault | strikes | felt p50 | felt max | healed p50 | healed max |
            |---|---|---|---|---|---|
            """);
        foreach (var kind in KindFigures.Of(outcomes))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind.Kind} | {kind.Count} | {kind.FeltP50:0.0} | {kind.FeltMax:0.0} | {kind.HealedP50:0.0} | {kind.HealedMax:0.0} |");
        }

        text.AppendLine();
    }

    private static void Awakened(StringBuilder text, IReadOnlyList<Outcome> outcomes)
    {
        text.AppendLine("""
            ## Silos that woke

            What each tried to write from its waking to its end, or for ten seconds. Every write names the version it is based on; over all silos of a run, no version was written on twice.

            | seed | silo | frozen, s | ended itself after, s | writes accepted | refused by ETag |
            |---|---|---|---|---|---|
            """);
        foreach (var outcome in outcomes)
        {
            foreach (var silo in outcome.Awakenings)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {outcome.Seed} | {silo.Silo} | {silo.Frozen.TotalSeconds:0.0} | {(silo.EndedAfter is { } after ? after.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "stayed")} | {silo.Writes.Accepted} | {silo.Writes.Conflicts} |");
            }
        }

        text.AppendLine();
    }

    private static void Schedules(StringBuilder text, IReadOnlyList<Outcome> outcomes)
    {
        text.AppendLine("## Schedules").AppendLine();
        foreach (var outcome in outcomes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"### Seed {outcome.Seed}").AppendLine();
            text.AppendLine("| planned, s | began, s | fault | | |").AppendLine("|---|---|---|---|---|");
            var done = outcome.Struck.ToDictionary(strike => strike.Strike.Number);
            foreach (var strike in outcome.Schedule)
            {
                text.AppendLine(done.GetValueOrDefault(strike.Number) is { } struck
                    ? string.Create(CultureInfo.InvariantCulture, $"| {strike.At.TotalSeconds:0.0} | {struck.Began.TotalSeconds:0.0} | {strike.Kind} | {strike.Details()} | {struck.Note} |")
                    : string.Create(CultureInfo.InvariantCulture, $"| {strike.At.TotalSeconds:0.0} | | {strike.Kind} | {strike.Details()} | the royale was over |"));
            }

            text.AppendLine();
        }
    }
}
