using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Trivia.Silo.Storage;

namespace Trivia.Storage.Tests.Sqlite;

/// <summary>Listens to the metrics of one store, as an exporter would.</summary>
internal sealed class CommitRecorder : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<int> writesPerCommit = [];
    private readonly ConcurrentQueue<double> durationsSeconds = [];
    private long failedWrites;
    private long queueLength;

    public CommitRecorder(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == SqliteStoreMetrics.MeterName && instrument.Meter.Scope == meters)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, writes, _, _) => writesPerCommit.Enqueue(writes));
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => durationsSeconds.Enqueue(seconds));
        listener.SetMeasurementEventCallback<long>(OnLong);
        listener.Start();
    }

    public int[] WritesPerCommit => [.. writesPerCommit];

    public double[] DurationsSeconds => [.. durationsSeconds];

    public long FailedWrites => Volatile.Read(ref failedWrites);

    public long QueueLength
    {
        get
        {
            listener.RecordObservableInstruments();
            return queueLength;
        }
    }

    public void Dispose() => listener.Dispose();

    private void OnLong(
        Instrument instrument, long measured, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (instrument.Name == "trivia.storage.queue.length")
        {
            queueLength = measured;
        }
        else
        {
            Interlocked.Add(ref failedWrites, measured);
        }
    }
}
