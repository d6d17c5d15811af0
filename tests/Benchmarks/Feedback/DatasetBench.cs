using System.Diagnostics;
using System.Security.Cryptography;
using Trivia.Grains.Interfaces.Datasets;

namespace Trivia.Benchmarks.Feedback;

/// <summary>A data set of many rows, read back and counted.</summary>
internal static class DatasetBench
{
    public static async Task<DatasetResult> Run(FeedbackNode node, int rows, int questions, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        await FeedbackRows.Store(node, rows, questions, firstPlayer: 0, cancellationToken);
        var filled = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        GC.Collect();
        var before = Environment.WorkingSet;
        using var watch = new MemoryWatch();
        begun = Stopwatch.GetTimestamp();
        var grain = node.Grains.GetGrain<IDatasetGrain>(IDatasetGrain.Key);
        await grain.Start();
        var version = (await grain.Advance()).Versions[0];
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var (read, sha) = await ReadBack(node, version);
        return new DatasetResult(
            rows, filled, seconds, version.Rows, version.Bytes, read, sha == version.Sha256, before / 1e6, watch.Peak / 1e6);
    }

    private static async Task<(long Rows, string Sha)> ReadBack(FeedbackNode node, DatasetVersion version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        for (var part = 0; part < version.Parts.Length; part++)
        {
            var bytes = (await node.Grains.GetGrain<IDatasetShelfGrain>(IDatasetShelfGrain.Key).GetPart(version.Version, part))!;
            hash.AppendData(bytes);
            rows += bytes.AsSpan().Count((byte)'\n');
        }

        return (rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The highest working set, looked at ten times a second.</summary>
    private sealed class MemoryWatch : IDisposable
    {
        private readonly Timer timer;

        public MemoryWatch() => timer = new Timer(_ => Peak = Math.Max(Peak, Environment.WorkingSet), null, 0, 100);

        public long Peak { get; private set; }

        public void Dispose() => timer.Dispose();
    }
}
