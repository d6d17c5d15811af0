using Trivia.Chaos.Judging;

namespace Trivia.Chaos.Reports;

/// <summary>A run in figures.</summary>
internal sealed record SeedFigures
{
    public required int Seed { get; init; }

    public required int Strikes { get; init; }

    public required int Planned { get; init; }

    public required int Royales { get; init; }

    public required int Questions { get; init; }

    public required int Voids { get; init; }

    /// <summary>Times that the show paused itself after three voids in a row and was let go on.</summary>
    public required int Resumes { get; init; }

    public required int AnswersAcked { get; init; }

    /// <summary>Answers sent once more because the verdict on them was lost.</summary>
    public required int AnswersResent { get; init; }

    public required int AnswersUnresolved { get; init; }

    public required int Reconnects { get; init; }

    /// <summary>What the oracles found wrong, of royales and of lobbies.</summary>
    public required int Violations { get; init; }

    /// <summary>Whole games that lobbies played.</summary>
    public required int LobbyGames { get; init; }

    public required int LobbyRounds { get; init; }

    public required int LobbyAnswersAcked { get; init; }

    public required int LobbyReconnects { get; init; }

    /// <summary>The latest step, as its first player saw it, in seconds.</summary>
    public required double LateMax { get; init; }

    /// <summary>The latest step, as the last of the players saw it who were there, in seconds.</summary>
    public required double LateForAllMax { get; init; }

    /// <summary>The latest step among those near a kill and near nothing that stops the show in itself, in seconds.</summary>
    public required double LateAfterKillMax { get; init; }

    /// <summary>The longest that the driver itself was kept waiting for the processor, in seconds.</summary>
    public required double StallMax { get; init; }

    /// <summary>The longest that the blob store itself let a silo wait, in seconds.</summary>
    public required double StoreWaitMax { get; init; }

    public required int WritesAccepted { get; init; }

    /// <summary>Writes that the store refused because another version was there.</summary>
    public required int WriteConflicts { get; init; }

    /// <summary>Processes that ended by themselves, frozen ones that woke included.</summary>
    public required int EndedThemselves { get; init; }

    /// <summary>Sums a run up.</summary>
    public static SeedFigures Of(Outcome outcome)
    {
        var reports = outcome.Royales.Select(royale => royale.Report).OfType<Crash.Processes.FleetReport>().ToArray();
        var lobbies = outcome.Lobbies.Select(played => played.Report).OfType<Crash.Processes.LobbiesReport>().ToArray();
        var steps = outcome.Royales.SelectMany(royale => Judge.Steps(royale, outcome)).ToArray();
        return new SeedFigures
        {
            Seed = outcome.Seed,
            Strikes = outcome.Struck.Count,
            Planned = outcome.Schedule.Count,
            Royales = outcome.Royales.Count,
            Questions = reports.Sum(report => report.Questions),
            Voids = reports.Sum(report => report.VoidedRounds),
            Resumes = reports.Sum(report => report.Resumes),
            AnswersAcked = reports.Sum(report => report.AnswersAcked),
            AnswersResent = reports.Sum(report => report.AnswersResent),
            AnswersUnresolved = reports.Sum(report => report.AnswersUnresolved),
            Reconnects = reports.Sum(report => report.Reconnects),
            Violations = reports.Sum(report => report.Violations.Count) + lobbies.Sum(report => report.Violations.Count),
            LobbyGames = lobbies.Sum(report => report.Games),
            LobbyRounds = lobbies.Sum(report => report.Rounds),
            LobbyAnswersAcked = lobbies.Sum(report => report.AnswersAcked),
            LobbyReconnects = lobbies.Sum(report => report.Reconnects),
            LateMax = KindFigures.Quantile(steps.Select(step => step.Time.Late), 1),
            LateForAllMax = KindFigures.Quantile(steps.Select(step => step.Time.LateForAll), 1),
            LateAfterKillMax = KindFigures.Quantile(
                steps.Where(step => step.Limit == LatenessRule.AfterKill
                    && LatenessRule.Meeting(step.Time, outcome.Struck, outcome.Zero).Any(LatenessRule.IsKill)).Select(step => step.Time.Late),
                1),
            StallMax = KindFigures.Quantile([outcome.StallMax], 1),
            StoreWaitMax = KindFigures.Quantile([outcome.StoreWaitMax], 1),
            WritesAccepted = outcome.Writes.Accepted,
            WriteConflicts = outcome.Writes.Conflicts,
            EndedThemselves = outcome.Ends.Count(end => !end.WasKilled),
        };
    }
}
