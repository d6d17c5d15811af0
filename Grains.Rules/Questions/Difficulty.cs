using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Questions;

/// <summary>How the difficulty of a question moves with games. Pure.</summary>
public static class Difficulty
{
    /// <summary>The most that one game moves it.</summary>
    public const double StepMax = 100;

    // At even odds the expected share of right answers falls by 0.75 ln(10) / 1600 with each point of difficulty. Its inverse
    // takes a mean surprise to the points that would have made it none.
    private const double PointsPerSurprise = 1_600 / (0.75 * 2.302585092994046);

    // So many answers weigh as much as what was known of the question before.
    private const double PriorAnswers = 30;

    /// <summary>What a player's rating had expected less what came.</summary>
    /// <param name="rating">The player's rating before the game.</param>
    /// <param name="difficulty">The question's difficulty when it was asked.</param>
    /// <param name="right">Whether the answer was right.</param>
    public static Surprise Of(double rating, double difficulty, bool right) =>
        new(1, Elo.Expected(rating, Math.Clamp(difficulty, Elo.Min, Elo.Max)) - (right ? 1 : 0));

    /// <summary>
    /// The difficulty after a game: one merged step, however many played, at most <see cref="StepMax"/>, within the range of
    /// ratings. Few answers move it little.
    /// </summary>
    /// <param name="difficulty">The difficulty before.</param>
    /// <param name="surprise">The game's surprise.</param>
    public static double After(double difficulty, Surprise surprise)
    {
        var step = PointsPerSurprise * surprise.Sum / (surprise.Answers + PriorAnswers);
        return Math.Clamp(difficulty + Math.Clamp(step, -StepMax, StepMax), Elo.Min, Elo.Max);
    }
}
