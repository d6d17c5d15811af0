namespace Trivia.Fleet.Crews;

/// <summary>Turns timestamps into times of the machine's clock, which all processes on it share, and back.</summary>
internal sealed class WallClock(TimeProvider time)
{
    private readonly DateTimeOffset anchor = time.GetUtcNow();
    private readonly long start = time.GetTimestamp();

    public DateTimeOffset Now => At(time.GetTimestamp());

    public DateTimeOffset At(long timestamp) => anchor + time.GetElapsedTime(start, timestamp);
}
