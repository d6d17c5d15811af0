namespace Trivia.Gateway.Answers;

/// <summary>
/// Keeps the log readable, and cheap, while the cluster is slow: thousands of batches a second fail alike then, and to write
/// each of them down made it slower.
/// </summary>
internal sealed class FaultPace(TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private long loggedAt;

    /// <summary>Whether another fault may be logged: one a second. All are counted by the metrics.</summary>
    public bool MayLog()
    {
        var now = time.GetTimestamp();
        var last = Volatile.Read(ref loggedAt);
        return (last == 0 || time.GetElapsedTime(last, now) >= Period)
            && Interlocked.CompareExchange(ref loggedAt, now, last) == last;
    }
}
