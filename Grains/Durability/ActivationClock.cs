namespace Trivia.Grains.Durability;

/// <summary>
/// An activation's clock: the wall clock is read once, and from then on the monotonic one counts, so that a step of the
/// wall clock moves no deadline.
/// </summary>
internal sealed class ActivationClock(TimeProvider time)
{
    private readonly DateTimeOffset anchor = time.GetUtcNow();
    private readonly long start = time.GetTimestamp();

    /// <summary>When the activation began.</summary>
    public DateTimeOffset ActivatedAt => anchor;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => anchor + time.GetElapsedTime(start);

    /// <summary>How long the activation has lasted.</summary>
    public TimeSpan Age => time.GetElapsedTime(start);

    /// <summary>A monotonic timestamp.</summary>
    public long Timestamp => time.GetTimestamp();

    /// <summary>Time since a timestamp of this clock.</summary>
    public TimeSpan Since(long timestamp) => time.GetElapsedTime(timestamp);
}
