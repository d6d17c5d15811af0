namespace Trivia.Gateway.Shedding;

/// <summary>
/// Measures how long work waits for a thread of the pool, by queueing some: behind all that has come from the sockets, as
/// the next thing from a socket would be. At most one waits at a time.
/// </summary>
internal sealed class PoolProbe(TimeProvider time) : IThreadPoolWorkItem
{
    private readonly StandingDelay delay = new(time);
    private long begun;
    private int queued;

    /// <summary>Sends a probe, unless one is under way.</summary>
    public void Send()
    {
        if (Interlocked.Exchange(ref queued, 1) == 0)
        {
            begun = delay.Begin();
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        delay.End(begun);
        Volatile.Write(ref queued, 0);
    }

    /// <summary>Ends the window; see <see cref="StandingDelay.Take"/>.</summary>
    public TimeSpan Take() => delay.Take();
}
