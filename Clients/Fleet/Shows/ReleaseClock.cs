using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Shows;

/// <summary>
/// When questions were released, by this machine's clock. The event has a clock of its own; the offset is taken from
/// the status call that was answered fastest in the same activation.
/// </summary>
internal sealed class ReleaseClock
{
    private long epoch = -1;
    private TimeSpan best = TimeSpan.MaxValue;
    private TimeSpan offset;

    /// <summary>Learns from a status call.</summary>
    /// <param name="status">The reply.</param>
    /// <param name="askedAt">When it was asked for.</param>
    /// <param name="answeredAt">When it was there.</param>
    /// <returns>When the current round opened or opens; null before the first.</returns>
    public DateTimeOffset? Learn(StatusReply status, DateTimeOffset askedAt, DateTimeOffset answeredAt)
    {
        var roundTrip = answeredAt - askedAt;
        if (status.Epoch != epoch || roundTrip < best)
        {
            (epoch, best, offset) = (status.Epoch, roundTrip, status.Now - (askedAt + (roundTrip / 2)));
        }

        return status.OpenAt - offset;
    }
}
