namespace Trivia.Grains.Rules.Generation;

/// <summary>How far retries of one call go.</summary>
/// <param name="TriesMax">Tries, the first included.</param>
/// <param name="DelayFirst">Longest wait before the second try; it doubles from there.</param>
/// <param name="DelayMax">Longest wait that doubling leads to.</param>
/// <param name="RetryAfterMax">Longest wait that a server may ask for; beyond it the job goes back into the queue.</param>
public sealed record RetryLimits(int TriesMax, TimeSpan DelayFirst, TimeSpan DelayMax, TimeSpan RetryAfterMax);
