namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// How much of a player's network delay is forgiven. The allowance is the lowest of the last round-trip probes,
/// capped, and paid from a quota, so that a client that delays its echoes gains a bounded amount and no more.
/// </summary>
public static class LatencyAllowance
{
    /// <summary>The most that one answer can be forgiven, in milliseconds.</summary>
    public const int AllowanceMsMax = 250;

    /// <summary>What a seat starts with and can hold at most, in milliseconds.</summary>
    public const int QuotaMsMax = 1000;

    /// <summary>What every closed question gives back, in milliseconds.</summary>
    public const int RefillMs = 200;

    /// <summary>The allowance granted to an answer.</summary>
    /// <param name="lowestProbeMs">Lowest of the seat's last ten round-trip probes, in milliseconds; 0 when none has returned.</param>
    /// <param name="quotaMs">What the seat has left, in milliseconds.</param>
    public static int Grant(int lowestProbeMs, int quotaMs) =>
        Math.Clamp(Math.Min(lowestProbeMs, quotaMs), 0, AllowanceMsMax);

    /// <summary>The elapsed time that counts.</summary>
    /// <param name="rawElapsedMs">Gateway receipt minus start, in milliseconds.</param>
    /// <param name="allowanceMs">The granted allowance, in milliseconds.</param>
    public static int Elapsed(int rawElapsedMs, int allowanceMs) =>
        Math.Max(Scoring.ElapsedMsMin, rawElapsedMs - allowanceMs);

    /// <summary>The quota after a question closed: what was granted is spent, and one refill comes back.</summary>
    /// <param name="quotaMs">The quota before the question, in milliseconds.</param>
    /// <param name="allowanceMs">What was granted in it; 0 when the seat gave no answer.</param>
    public static int Settle(int quotaMs, int allowanceMs) =>
        Math.Min(QuotaMsMax, Math.Max(0, quotaMs - allowanceMs) + RefillMs);
}
