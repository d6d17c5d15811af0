namespace Trivia.Grains.Rules.Reels;

/// <summary>Which answers of a round decided something. Pure: the same facts give the same answers everywhere.</summary>
internal static class DecisiveAnswers
{
    /// <summary>Every so many right answers in a row are a streak, and as many are missed when they end.</summary>
    public const int StreakStep = 5;

    /// <summary>Fewest answers among which a single right one says something.</summary>
    public const int AnswersMin = 3;

    /// <summary>Points taken off the lead in one round that count as a swing.</summary>
    public const int SwingPoints = 500;

    /// <summary>Fewest players passed at once that count as a climb; in a large room a quarter of it.</summary>
    public const int PassedMin = 3;

    private const int ShortMs = 2_200;
    private const int LongMs = 2_700;

    /// <summary>The decisive answers of a round, weightiest first: a player once, with the weightiest reason.</summary>
    /// <param name="facts">The game.</param>
    /// <param name="round">The round.</param>
    /// <param name="before">The game before it.</param>
    /// <param name="after">The game after it.</param>
    /// <param name="recordMs">The fastest right answer before it; null for none.</param>
    public static IEnumerable<ReelMoment> Of(ReelFacts facts, ReelRound round, Tally before, Tally after, int? recordMs)
    {
        var fastest = FastestOf(round);
        var right = round.Answers.Count(answer => answer.IsRight);
        return from answer in round.Answers
               from reason in Reasons(facts, round, answer, before, after, fastest, right, recordMs)
               group (answer, reason) by answer.Player into reasons
               let best = reasons.MaxBy(found => found.reason.Kind)
               let moment = MomentOf(facts, round, best.answer, best.reason.Kind, best.reason.Count, after)
               orderby moment.Kind descending, Math.Abs((long)moment.Points) descending, moment.PlayerIndex
               select moment;
    }

    /// <summary>The fastest right answer; of equals the first in the list.</summary>
    public static ReelAnswer? FastestOf(ReelRound round) =>
        round.Answers.Where(answer => answer.IsRight).Select(answer => (ReelAnswer?)answer)
            .MinBy(answer => (answer!.Value.ElapsedMs, answer.Value.Player));

    private static IEnumerable<(MomentKind Kind, int Count)> Reasons(
        ReelFacts facts, ReelRound round, ReelAnswer answer, Tally before, Tally after, ReelAnswer? fastest, int right, int? recordMs)
    {
        var player = answer.Player;
        if (!answer.IsRight)
        {
            if (before.StreakOf(player) is >= StreakStep and var lost)
            {
                yield return (MomentKind.StreakBroken, lost);
            }

            yield break;
        }

        if (right == 1 && round.Answers.Length >= AnswersMin)
        {
            yield return (MomentKind.OnlyOneRight, round.Answers.Length - 1);
        }

        if (before.Leader is { } old && after.Leader == player && old != player)
        {
            yield return (MomentKind.LeadTaken, 0);
        }

        if (after.StreakOf(player) is > 0 and var run && run % StreakStep == 0)
        {
            yield return (MomentKind.Streak, run);
        }

        var passed = before.RankOf(player) - after.RankOf(player);
        if (passed >= Math.Max(PassedMin, facts.Players.Length / 4))
        {
            yield return (MomentKind.Climb, passed);
        }

        if (recordMs is { } record && fastest?.Player == player && answer.ElapsedMs < record)
        {
            yield return (MomentKind.Record, 0);
        }

        if (before.Leader is { } leader && leader != player && Closed(before, after, leader, player) is >= SwingPoints and var closed)
        {
            yield return (MomentKind.Swing, closed);
        }

        if (fastest?.Player == player)
        {
            yield return (MomentKind.Fastest, 0);
        }
    }

    /// <summary>By how much a player came closer to who led before.</summary>
    private static int Closed(Tally before, Tally after, int leader, int player) =>
        (before.Scores[leader] - before.Scores[player]) - (after.Scores[leader] - after.Scores[player]);

    private static ReelMoment MomentOf(ReelFacts facts, ReelRound round, ReelAnswer answer, MomentKind kind, int count, Tally after) => new()
    {
        Kind = kind,
        Round = round.Number,
        Question = round.Question,
        Answer = round.Answer,
        Player = facts.Players[answer.Player],
        PlayerIndex = answer.Player,
        IsRight = answer.IsRight,
        ElapsedMs = answer.ElapsedMs,
        Points = answer.Points,
        Rank = after.RankOf(answer.Player),
        Count = count,
        DurationMs = kind >= MomentKind.Streak ? LongMs : ShortMs,
    };
}
