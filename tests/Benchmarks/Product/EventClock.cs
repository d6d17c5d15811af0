using System.Diagnostics;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Benchmarks.Product;

/// <summary>
/// Turns times of the event's own clock into this machine's timestamps. Of all status calls in the same activation the
/// one that was answered fastest is believed; it is wrong by half its round trip at most.
/// </summary>
internal sealed class EventClock
{
    private long epoch = -1;
    private long trip = long.MaxValue;
    private (DateTimeOffset Theirs, long Ours) pair;

    /// <summary>Learns from a status call.</summary>
    /// <param name="status">The reply.</param>
    /// <param name="askedAt">Timestamp before the call.</param>
    /// <param name="answeredAt">Timestamp after it.</param>
    public void Learn(StatusReply status, long askedAt, long answeredAt)
    {
        if (status.Epoch != epoch || answeredAt - askedAt < trip)
        {
            (epoch, trip) = (status.Epoch, answeredAt - askedAt);
            pair = (status.Now, askedAt + (trip / 2));
        }
    }

    /// <summary>This machine's timestamp at a time of the event.</summary>
    public long TimestampOf(DateTimeOffset theirs) =>
        pair.Ours + (long)((theirs - pair.Theirs).TotalSeconds * Stopwatch.Frequency);
}
