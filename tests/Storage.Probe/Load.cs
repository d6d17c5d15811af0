using System.Diagnostics;
using System.Diagnostics.Metrics;
using HdrHistogram;
using Trivia.Silo.Storage;

namespace Trivia.Storage.Probe;

/// <summary>Writers that each write again as soon as they are answered.</summary>
internal static class Load
{
    public static async Task Run(
        string file, int writers, int readers, int stateBytes, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var store = new ProbeStore(file);
        var commits = new Commits();
        var states = Enumerable.Range(0, writers).Select(_ => new GrainState<byte[]>(new byte[stateBytes])).ToArray();
        await Write(store, states, TimeSpan.FromSeconds(1), cancellationToken);

        commits.Reset();
        var started = Stopwatch.GetTimestamp();
        var reading = Task.WhenAll(Enumerable.Range(0, readers).Select(reader =>
            Task.Run(() => Read(store, reader % writers, duration, cancellationToken), cancellationToken)));
        var latencies = await Write(store, states, duration, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var reads = (await reading).Sum();

        double Milliseconds(double percentile) =>
            latencies.GetValueAtPercentile(percentile) / OutputScalingFactor.TimeStampToMilliseconds;
        Console.WriteLine(
            $"{writers} writers, {stateBytes} bytes: {latencies.TotalCount / elapsed.TotalSeconds:N0} durable writes/s, "
            + $"p50 {Milliseconds(50):F1} ms, p99 {Milliseconds(99):F1} ms, p99.9 {Milliseconds(99.9):F1} ms, "
            + $"max {Milliseconds(100):F1} ms; {commits.Count / elapsed.TotalSeconds:N0} commits/s of "
            + $"{commits.WritesMean:F0} writes on average, {commits.WritesMost} at most; "
            + $"{reads / elapsed.TotalSeconds:N0} reads/s; log of {new FileInfo($"{file}-wal").Length / 1024.0 / 1024.0:F1} MiB");
    }

    private static async Task<long> Read(ProbeStore store, int writer, TimeSpan duration, CancellationToken cancellationToken)
    {
        var (reads, started) = (0L, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(started) < duration && !cancellationToken.IsCancellationRequested)
        {
            await store.Storage.ReadStateAsync("load", ProbeStore.Key(writer), new GrainState<byte[]>());
            reads++;
        }

        return reads;
    }

    private static async Task<HistogramBase> Write(
        ProbeStore store, GrainState<byte[]>[] states, TimeSpan duration, CancellationToken cancellationToken)
    {
        var latencies = new LongConcurrentHistogram(1, Stopwatch.Frequency * 60, 3);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(states.Select((state, writer) => Task.Run(() => WriteAgain(state, writer), cancellationToken)));
        return latencies;

        async Task WriteAgain(GrainState<byte[]> state, int writer)
        {
            while (Stopwatch.GetElapsedTime(started) < duration && !cancellationToken.IsCancellationRequested)
            {
                var asked = Stopwatch.GetTimestamp();
                await store.Storage.WriteStateAsync("load", ProbeStore.Key(writer), state);
                latencies.RecordValue(Stopwatch.GetTimestamp() - asked);
            }
        }
    }

    /// <summary>What the store's own metrics say of its transactions.</summary>
    private sealed class Commits
    {
        private long writes;

        public Commits()
        {
            var listener = new MeterListener
            {
                InstrumentPublished = (instrument, self) =>
                {
                    if (instrument is { Meter.Name: SqliteStoreMetrics.MeterName, Name: "trivia.storage.commit.writes" })
                    {
                        self.EnableMeasurementEvents(instrument);
                    }
                },
            };
            listener.SetMeasurementEventCallback<int>((_, measured, _, _) => Add(measured));
            listener.Start();
        }

        public long Count { get; private set; }

        public int WritesMost { get; private set; }

        public double WritesMean => (double)writes / Math.Max(1, Count);

        public void Reset() => (Count, WritesMost, writes) = (0, 0, 0);

        private void Add(int measured)
        {
            Count++;
            writes += measured;
            WritesMost = Math.Max(WritesMost, measured);
        }
    }
}
