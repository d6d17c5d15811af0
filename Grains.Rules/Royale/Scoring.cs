namespace Trivia.Grains.Rules.Royale;

/// <summary>What an answer is worth.</summary>
public static class Scoring
{
    /// <summary>Points of a correct answer given at the very end of the window.</summary>
    public const int CorrectPoints = 500;

    /// <summary>Points that a correct answer earns on top, in proportion to the share of the window that is left.</summary>
    public const int SpeedPointsMax = 500;

    /// <summary>The shortest elapsed time that counts; anything faster is taken for this.</summary>
    public const int ElapsedMsMin = 250;

    /// <summary>Points of one answer: 500 and up to 500 more for speed, rounded down; 0 for a wrong or a missing one.</summary>
    /// <param name="correct">Whether the correct option was chosen.</param>
    /// <param name="elapsedMs">Elapsed time after the latency allowance, in milliseconds, within the window.</param>
    /// <param name="windowMs">Length of the answer window in milliseconds.</param>
    public static int Points(bool correct, int elapsedMs, int windowMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(windowMs);
        if (!correct)
        {
            return 0;
        }

        var left = windowMs - Math.Clamp(elapsedMs, 0, windowMs);
        return CorrectPoints + (int)((long)SpeedPointsMax * left / windowMs);
    }
}
