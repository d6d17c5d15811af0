namespace Trivia.Grains.Rules.Players;

/// <summary>Experience points and the level they give.</summary>
/// <remarks>
/// Level L takes 500 × L × (L − 1) points: 1,000 for the second, 3,000 for the third, 6,000 for the fourth, so that each level
/// takes 1,000 more than the one before. That is the curve of the d20 System Reference Document 3.5, table "Experience and
/// Level-Dependent Benefits". A good game of fifteen questions is worth some 10,000 points and opens the first five.
/// </remarks>
public static class Experience
{
    /// <summary>Staying to the end is worth this share of the score on top: one tenth.</summary>
    public const int CompletionShare = 10;

    /// <summary>The highest level; nobody gets there by playing.</summary>
    public const int LevelMax = 10_000;

    private const long PointsPerStep = 500;

    /// <summary>The experience that a game is worth, in whole points.</summary>
    /// <param name="score">Points of the game; what is below zero counts as zero.</param>
    /// <param name="stayed">Whether the player stayed to the end.</param>
    public static int Of(int score, bool stayed)
    {
        var earned = Math.Max(0, score);
        return stayed ? (int)Math.Min(int.MaxValue, earned + ((long)earned / CompletionShare)) : earned;
    }

    /// <summary>The level that experience gives, from 1.</summary>
    /// <param name="points">All experience of a player, not negative.</param>
    public static int LevelOf(long points)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);

        // The root is a guess: with many points a double does not hold them all.
        var level = (int)Math.Clamp((1 + Math.Sqrt(1 + (points / 125.0))) / 2, 1, LevelMax);
        while (level > 1 && PointsFor(level) > points)
        {
            level--;
        }

        while (level < LevelMax && PointsFor(level + 1) <= points)
        {
            level++;
        }

        return level;
    }

    /// <summary>The experience with which a level begins.</summary>
    /// <param name="level">The level, from 1 to <see cref="LevelMax"/>.</param>
    public static long PointsFor(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, LevelMax);
        return PointsPerStep * level * (level - 1);
    }
}
