namespace Trivia.Gateway.Connections;

/// <summary>
/// One connection's round-trip probes: one under way at a time, the last ten results kept. A nonce that was not sent,
/// or that was answered before, is ignored, so that a client can only ever make its own round trip look longer.
/// </summary>
internal sealed class ProbeWindow
{
    /// <summary>Results kept.</summary>
    public const int Size = 10;

    private readonly Lock gate = new();
    private readonly int[] results = new int[Size];
    private int count;
    private int next;
    private long nonce = -1;
    private long sentAt;

    /// <summary>The lowest of the last ten, in whole milliseconds; 0 when none has returned.</summary>
    public int LowestMs
    {
        get
        {
            lock (gate)
            {
                var lowest = int.MaxValue;
                for (var index = 0; index < count; index++)
                {
                    lowest = Math.Min(lowest, results[index]);
                }

                return count == 0 ? 0 : lowest;
            }
        }
    }

    /// <summary>A probe is about to be sent; an earlier one that has not returned is forgotten.</summary>
    public void Sent(long nonce, long timestamp)
    {
        lock (gate)
        {
            this.nonce = nonce;
            sentAt = timestamp;
        }
    }

    /// <summary>An echo came back. False when it answers no probe.</summary>
    public bool Returned(long nonce, long timestamp, TimeProvider time)
    {
        lock (gate)
        {
            if (nonce < 0 || nonce != this.nonce)
            {
                return false;
            }

            this.nonce = -1;
            results[next] = (int)Math.Min(60_000, time.GetElapsedTime(sentAt, timestamp).TotalMilliseconds);
            next = (next + 1) % Size;
            count = Math.Min(Size, count + 1);
            return true;
        }
    }
}
