namespace Trivia.Chaos.Runs;

/// <summary>
/// Looks how long this program is kept waiting for the processor it shares with all others: a wait that should take a
/// moment, again and again. It judges nothing; it says what the figures beside it are worth.
/// </summary>
internal sealed class StallMeter(TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private long longestTicks;

    /// <summary>The longest that a moment took beyond itself.</summary>
    public TimeSpan Longest => new(Volatile.Read(ref longestTicks));

    /// <summary>Looks until it is told to stop.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            await Task.Delay(Moment, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var late = time.GetElapsedTime(began) - Moment;
            if (late > Longest)
            {
                Volatile.Write(ref longestTicks, late.Ticks);
            }
        }
    }
}
