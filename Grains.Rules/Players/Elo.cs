namespace Trivia.Grains.Rules.Players;

/// <summary>How a player's rating moves against the difficulty of a question with four options.</summary>
/// <remarks>
/// Elo's logistic curve with a floor for guessing, one in four. The step shrinks with the number of rated answers, as
/// R. Pelánek, "Applications of the Elo rating system in adaptive educational systems", Computers &amp; Education 98 (2016),
/// section 3, has it: α / (1 + β n) with α = 1 and β = 0.05 on the natural scale, which is 400 / ln 10 ≈ 174 Elo points here. Unlike
/// there it never goes below <see cref="StepMin"/>, so that who gets better is not held back by years of answers.
/// </remarks>
public static class Elo
{
    /// <summary>The lowest rating, of players and questions.</summary>
    public const int Min = 400;

    /// <summary>The highest rating, of players and questions.</summary>
    public const int Max = 2400;

    /// <summary>What everyone starts with.</summary>
    public const int Start = 1200;

    /// <summary>The chance of who knows nothing: one option in four.</summary>
    public const double Guess = 0.25;

    /// <summary>The most that a first answer moves a rating.</summary>
    public const double StepMax = 174;

    /// <summary>The most that an answer moves a rating, after many.</summary>
    public const double StepMin = 8;

    private const double Settling = 0.05;

    /// <summary>The chance that a player answers a question right: 0.25 + 0.75 / (1 + 10^((d − r) / 400)).</summary>
    /// <param name="rating">The player's rating r.</param>
    /// <param name="difficulty">The question's difficulty d.</param>
    public static double Expected(double rating, double difficulty) =>
        Guess + ((1 - Guess) / (1 + Math.Pow(10, (difficulty - rating) / 400)));

    /// <summary>The most that the next answer moves a rating.</summary>
    /// <param name="ratedAnswers">Rated answers so far.</param>
    public static double Step(int ratedAnswers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ratedAnswers);
        return Math.Max(StepMin, StepMax / (1 + (Settling * ratedAnswers)));
    }

    /// <summary>The rating after an answer, within <see cref="Min"/> and <see cref="Max"/>.</summary>
    /// <param name="rating">The rating before.</param>
    /// <param name="difficulty">The question's difficulty; what is out of range counts as the nearest that is in it.</param>
    /// <param name="right">Whether the answer was right.</param>
    /// <param name="ratedAnswers">Rated answers before this one.</param>
    public static double After(double rating, int difficulty, bool right, int ratedAnswers)
    {
        var expected = Expected(rating, Math.Clamp(difficulty, Min, Max));
        return Math.Clamp(rating + (Step(ratedAnswers) * ((right ? 1 : 0) - expected)), Min, Max);
    }
}
