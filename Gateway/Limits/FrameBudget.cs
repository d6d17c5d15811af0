namespace Trivia.Gateway.Limits;

/// <summary>
/// One connection's token bucket of inbound frames. Spent by the one reader of the connection; <see cref="IsOver"/>
/// may be read from anywhere.
/// </summary>
internal sealed class FrameBudget
{
    private readonly FrameBudgetOptions options;
    private readonly TimeProvider time;
    private double tokens;
    private long refilledAt;
    private int refused;
    private volatile bool isOver;

    public FrameBudget(FrameBudgetOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        tokens = options.Burst;
        refilledAt = time.GetTimestamp();
    }

    /// <summary>Whether the last frames came over the budget, so that calls are refused.</summary>
    public bool IsOver => isOver;

    /// <summary>Pays for frames. False: this connection went too far and has to be closed.</summary>
    public bool Pay(int frames)
    {
        var now = time.GetTimestamp();
        tokens = Math.Min(options.Burst, tokens + (time.GetElapsedTime(refilledAt, now).TotalSeconds * options.FramesPerSecond));
        refilledAt = now;
        tokens -= frames;
        if (tokens >= 0)
        {
            refused = 0;
            isOver = false;
            return true;
        }

        // What was refused is not owed: a client that slows down is served again at once.
        refused += (int)Math.Ceiling(-tokens);
        tokens = 0;
        isOver = true;
        return refused <= options.RefusedMax;
    }
}
