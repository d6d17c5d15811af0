namespace Trivia.Grains.Rules.Feedback;

/// <summary>
/// How good players find a question, 0–1. Pure. The lower end of the Wilson interval (95 %) of 👍 among votes, mixed with what a
/// question starts with while votes are few, and less the share of those who flagged it.
/// </summary>
public static class QualityScore
{
    /// <summary>What a question has that nobody has voted on.</summary>
    public const double AtFirst = 0.5;

    private const double Z = 1.959963984540054;

    // With so many votes they weigh as much as what the question started with.
    private const double PriorVotes = 10;

    // A flag in a hundred of these weighs nothing worth speaking of; one of two players does.
    private const double FlagPrior = 10;

    /// <summary>The lower end of the Wilson score interval of a share.</summary>
    /// <param name="up">Votes for.</param>
    /// <param name="votes">Votes in all.</param>
    public static double Wilson(int up, int votes)
    {
        if (votes == 0)
        {
            return 0;
        }

        var share = (double)up / votes;
        var squared = Z * Z;
        var middle = share + (squared / (2 * votes));
        var spread = Z * Math.Sqrt(((share * (1 - share)) + (squared / (4 * votes))) / votes);
        return Math.Max(0, (middle - spread) / (1 + (squared / votes)));
    }

    /// <summary>The score of a question.</summary>
    /// <param name="tally">How it was received.</param>
    public static double Of(FeedbackTally tally)
    {
        var weight = tally.Votes / (tally.Votes + PriorVotes);
        var liked = (AtFirst * (1 - weight)) + (Wilson(tally.Up, tally.Votes) * weight);
        var against = Enumerable.Range(0, FeedbackTally.Kinds).Sum(kind => tally.Flags[kind] * WeightOf((FlagKind)kind));
        return Math.Clamp(liked * (1 - (against / (tally.Votes + tally.Flagged + FlagPrior))), 0, 1);
    }

    /// <summary>A word for a score: <c>good</c>, <c>fair</c>, <c>poor</c>, or <c>unrated</c> with fewer than ten votes.</summary>
    /// <param name="quality">The score.</param>
    /// <param name="votes">Votes in all.</param>
    public static string Label(double quality, int votes) => quality switch
    {
        _ when votes < PriorVotes => "unrated",
        >= 0.6 => "good",
        >= 0.35 => "fair",
        _ => "poor",
    };

    private static double WeightOf(FlagKind kind) => kind switch
    {
        FlagKind.None => 0,
        FlagKind.Wrong or FlagKind.Ambiguous or FlagKind.Offensive or FlagKind.Duplicate => 1,
        _ => 0.5,
    };
}
