namespace Trivia.Chaos.Network;

/// <summary>
/// How long the blob store itself lets its clients wait, from a request that it has got whole to its reply or until nobody waits
/// any more. What relays do to either is not in it. It judges nothing; it says what the figures beside it are worth.
/// </summary>
internal sealed class StoreWaits(TimeProvider time)
{
    private readonly Lock gate = new();
    private TimeSpan longest;

    /// <summary>The longest wait.</summary>
    public TimeSpan Longest
    {
        get
        {
            lock (gate)
            {
                return longest;
            }
        }
    }

    /// <summary>A wait begins.</summary>
    /// <returns>What to end it with.</returns>
    public long Begin() => time.GetTimestamp();

    /// <summary>A wait is over.</summary>
    /// <param name="began">What its beginning returned.</param>
    public void End(long began)
    {
        var waited = time.GetElapsedTime(began);
        lock (gate)
        {
            longest = waited > longest ? waited : longest;
        }
    }

    /// <summary>Forgets what was before: a cluster that starts keeps the store busy, too.</summary>
    public void Forget()
    {
        lock (gate)
        {
            longest = TimeSpan.Zero;
        }
    }
}
