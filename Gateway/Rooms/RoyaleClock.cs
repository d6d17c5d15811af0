namespace Trivia.Gateway.Rooms;

/// <summary>
/// The royale's clock, read from here: each reply that carries its time is taken to stem from the middle of the call,
/// and the call with the shortest round trip of the last sixteen is believed. Counts on the monotonic clock, so that
/// a jump of this machine's wall clock moves nothing.
/// </summary>
internal sealed class RoyaleClock(TimeProvider time)
{
    private const int SamplesMax = 16;

    private readonly Lock gate = new();
    private readonly Queue<Sample> samples = new();
    private long epoch;
    private Sample best;

    /// <summary>The royale's time; this machine's until the first reply.</summary>
    public DateTimeOffset Now => At(time.GetTimestamp());

    /// <summary>Learns from a reply. True when the royale has a new activation, so that what was timed before is timed anew.</summary>
    /// <param name="theirs">The royale's time when it answered.</param>
    /// <param name="epoch">Its activation: a new one may run on another machine's clock.</param>
    /// <param name="sentAt">Timestamp before the call.</param>
    /// <param name="receivedAt">Timestamp after it.</param>
    public bool Observe(DateTimeOffset theirs, long epoch, long sentAt, long receivedAt)
    {
        var trip = time.GetElapsedTime(sentAt, receivedAt);
        lock (gate)
        {
            var isNew = epoch != this.epoch && samples.Count > 0;
            if (isNew)
            {
                samples.Clear();
            }

            this.epoch = epoch;

            samples.Enqueue(new Sample(theirs, sentAt + ((receivedAt - sentAt) / 2), trip));
            if (samples.Count > SamplesMax)
            {
                samples.Dequeue();
            }

            best = samples.MinBy(sample => sample.Trip);
            return isNew;
        }
    }

    /// <summary>The royale's time at a timestamp of this machine.</summary>
    public DateTimeOffset At(long timestamp)
    {
        var sample = Best();
        return sample.Theirs + Between(sample.Timestamp, timestamp);
    }

    /// <summary>This machine's timestamp at a time of the royale.</summary>
    public long TimestampOf(DateTimeOffset theirs)
    {
        var sample = Best();
        return sample.Timestamp + (long)((theirs - sample.Theirs).TotalSeconds * time.TimestampFrequency);
    }

    private Sample Best()
    {
        lock (gate)
        {
            return samples.Count > 0 ? best : new Sample(time.GetUtcNow(), time.GetTimestamp(), TimeSpan.Zero);
        }
    }

    private TimeSpan Between(long from, long to) => from <= to ? time.GetElapsedTime(from, to) : -time.GetElapsedTime(to, from);

    private readonly record struct Sample(DateTimeOffset Theirs, long Timestamp, TimeSpan Trip);
}
