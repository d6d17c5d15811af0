namespace Trivia.Gateway.Shedding;

/// <summary>The lowest delay of a window. Where something waits and nothing ends, that wait itself.</summary>
internal sealed class StandingDelay(TimeProvider time)
{
    private readonly Lock gate = new();
    private TimeSpan? lowest;
    private int waiting;
    private long waitingSince;

    /// <summary>Something begins to wait. Returns its begin, for <see cref="End"/>.</summary>
    public long Begin()
    {
        var now = time.GetTimestamp();
        lock (gate)
        {
            if (waiting++ == 0)
            {
                waitingSince = now;
            }
        }

        return now;
    }

    /// <summary>Its wait is over.</summary>
    /// <param name="begun">What <see cref="Begin"/> returned.</param>
    public void End(long begun)
    {
        var now = time.GetTimestamp();
        var took = time.GetElapsedTime(begun, now);
        lock (gate)
        {
            waiting--;
            waitingSince = now;
            lowest = lowest is { } best && best <= took ? best : took;
        }
    }

    /// <summary>Follows something that the cluster is asked, whatever comes of it.</summary>
    public async Task<T> Of<T>(Task<T> call)
    {
        var begun = Begin();
        try
        {
            return await call.ConfigureAwait(false);
        }
        finally
        {
            End(begun);
        }
    }

    /// <summary>Ends the window. Without any wait the delay is zero.</summary>
    public TimeSpan Take()
    {
        lock (gate)
        {
            var taken = lowest ?? (waiting > 0 ? time.GetElapsedTime(waitingSince) : TimeSpan.Zero);
            lowest = null;
            return taken;
        }
    }
}
