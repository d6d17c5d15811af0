using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>
/// A budget that refills evenly. Immutable. Whatever is taken in any span of time is at most <see cref="Capacity"/> and what
/// flows in during it.
/// </summary>
/// <param name="Capacity">The most it holds.</param>
/// <param name="PerSecond">What flows in.</param>
/// <param name="Level">What it held at <paramref name="At"/>. Negative after more was used than had been taken.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.token-bucket.v1")]
public readonly record struct TokenBucket(
    [property: Id(0)] double Capacity,
    [property: Id(1)] double PerSecond,
    [property: Id(2)] double Level,
    [property: Id(3)] DateTimeOffset At)
{
    // One part of the minute's budget may be taken at once, the other nine flow in: together never more than the budget.
    private const double BurstShare = 0.1;

    /// <summary>
    /// An empty bucket from which no minute takes more than its budget. Empty, so that a budget whose memory was lost with a
    /// silo is never spent twice.
    /// </summary>
    /// <param name="perMinute">The budget of a minute.</param>
    /// <param name="now">The time.</param>
    public static TokenBucket PerMinute(double perMinute, DateTimeOffset now) =>
        new(perMinute * BurstShare, perMinute * (1 - BurstShare) / 60, 0, now);

    /// <summary>The most that can be taken at once.</summary>
    public double TakeMax => Capacity;

    /// <summary>The bucket as it is at a later time.</summary>
    /// <param name="now">The time; an earlier one changes nothing.</param>
    public TokenBucket After(DateTimeOffset now) => now <= At
        ? this
        : this with { Level = Math.Min(Capacity, Level + (PerSecond * (now - At).TotalSeconds)), At = now };

    /// <summary>How long until an amount is there; zero when it is.</summary>
    /// <param name="amount">The amount; more than the bucket can hold counts as all of it.</param>
    public TimeSpan WaitFor(double amount)
    {
        var lacking = Math.Min(amount, Capacity) - Level;
        return lacking <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(lacking / PerSecond);
    }

    /// <summary>Takes an amount, whether it is there or not; a negative one gives back.</summary>
    /// <param name="amount">The amount.</param>
    public TokenBucket Less(double amount) => this with { Level = Math.Min(Capacity, Level - amount) };
}
