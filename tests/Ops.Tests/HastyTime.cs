namespace Trivia.Ops.Tests;

/// <summary>A clock that stands still, whose waits pass at once.</summary>
internal sealed class HastyTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Start => now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
