using System.Diagnostics.Metrics;

namespace Trivia.Silo.Storage;

/// <summary>Instruments of the SQLite stores of this process, on the meter <see cref="MeterName"/>.</summary>
public sealed class SqliteStoreMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Trivia.Storage";

    private readonly Histogram<int> writesPerCommit;
    private readonly Histogram<double> commitDuration;
    private readonly Counter<long> failedWrites;
    private long queued;

    /// <summary>Creates the instruments.</summary>
    public SqliteStoreMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        writesPerCommit = meter.CreateHistogram<int>(
            "trivia.storage.commit.writes", "{write}", "Writes that shared one transaction.");
        commitDuration = meter.CreateHistogram<double>(
            "trivia.storage.commit.duration", "s", "From the first change of a transaction until it is on the disk.");
        failedWrites = meter.CreateCounter<long>(
            "trivia.storage.failed_writes", "{write}", "Writes whose transaction failed.");
        meter.CreateObservableUpDownCounter(
            "trivia.storage.queue.length", () => Volatile.Read(ref queued), "{write}", "Writes asked for and not yet answered.");
    }

    internal void WriteQueued() => Interlocked.Increment(ref queued);

    internal void WriteRefused() => Interlocked.Decrement(ref queued);

    internal void Committed(int writes, TimeSpan duration)
    {
        Interlocked.Add(ref queued, -writes);
        writesPerCommit.Record(writes);
        commitDuration.Record(duration.TotalSeconds);
    }

    internal void Failed(int writes)
    {
        Interlocked.Add(ref queued, -writes);
        failedWrites.Add(writes);
    }
}
