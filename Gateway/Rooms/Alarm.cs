namespace Trivia.Gateway.Rooms;

/// <summary>
/// Calls back once at a timestamp, never before it. Timers tick in whole milliseconds and may be late when set far
/// ahead, so that it wakes a little early and sets itself again for the rest.
/// </summary>
internal sealed class Alarm : IDisposable
{
    private static readonly TimeSpan Approach = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Action callback;
    private readonly ITimer timer;
    private long? dueAt;

    public Alarm(TimeProvider time, Action callback)
    {
        this.time = time;
        this.callback = callback;
        timer = time.CreateTimer(static alarm => ((Alarm)alarm!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sets the alarm to a timestamp, instead of any earlier setting.</summary>
    public void Set(long timestamp)
    {
        lock (gate)
        {
            dueAt = timestamp;
            Arm(timestamp);
        }
    }

    /// <summary>Whether it is going to call back.</summary>
    public bool IsSet
    {
        get
        {
            lock (gate)
            {
                return dueAt is not null;
            }
        }
    }

    /// <summary>Takes the setting back.</summary>
    public void Clear()
    {
        lock (gate)
        {
            dueAt = null;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Wake()
    {
        lock (gate)
        {
            if (dueAt is not { } due)
            {
                return;
            }

            if (time.GetTimestamp() < due)
            {
                Arm(due);
                return;
            }

            dueAt = null;
        }

        callback();
    }

    private void Arm(long due)
    {
        var now = time.GetTimestamp();
        var left = due <= now ? TimeSpan.Zero : time.GetElapsedTime(now, due);
        var wait = left > Approach + Approach ? left - Approach : left > TimeSpan.Zero && left < Step ? Step : left;
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
