using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Datasets;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Datasets;

/// <summary>
/// The steps. A shard of feedback gives the same rows for a version however often it is asked, and a part that is written is
/// never written again, so every step may be taken again after a crash at any point in it.
/// </summary>
internal sealed partial class DatasetGrain
{
    /// <summary>Sets rows apart: registers say which shards have some, and each shard freezes its own.</summary>
    private async Task Choose()
    {
        var chosen = new List<string>();
        foreach (var shard in FeedbackShards.All)
        {
            var questions = await GrainFactory.GetGrain<IFeedbackRegisterGrain>(shard).Take(Run.Taking);
            chosen.AddRange(questions.Select(question => FeedbackShards.Key(question, shard)));
        }

        chosen.Sort(StringComparer.Ordinal);
        var rows = new List<int>();
        foreach (var some in chosen.Chunk(options.Value.ShardsAtOnce))
        {
            rows.AddRange((await Task.WhenAll(some.Select(Take))).Select(taken => taken.Length));
        }

        if (rows.Sum(count => (long)count) == 0)
        {
            await EndWithoutRows();
            return;
        }

        await Keep(Run with { Step = DatasetStep.Join, Shards = [.. chosen], PartEnds = PartPlan.Ends(rows, options.Value.RowsPerPart) });
    }

    /// <summary>Joins the rows of one part with their questions and writes them; once all parts are written goes on.</summary>
    private async Task Join()
    {
        var number = Run.Parts.Length;
        if (number == Run.PartEnds.Length)
        {
            await Keep(Run with { Step = DatasetStep.Write });
            return;
        }

        var name = DatasetFiles.Part(Run.Version, number);
        var (from, to) = (number == 0 ? 0 : Run.PartEnds[number - 1], Run.PartEnds[number]);
        var bytes = await blobs.Read(name, CancellationToken.None);
        if (bytes is null)
        {
            var joined = await JoinPart(Run.Shards[from..to]);
            bytes = await blobs.TryCreate(name, joined, CancellationToken.None)
                ? joined.ToArray()
                : await blobs.Read(name, CancellationToken.None) ?? throw new InvalidDataException($"{name} is there and is not.");
        }

        var part = new DatasetPart(bytes.Length, bytes.AsSpan().Count((byte)'\n'), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await Keep(Run with { Parts = Run.Parts.Add(part) });
    }

    private async Task<ReadOnlyMemory<byte>> JoinPart(ImmutableArray<string> shards)
    {
        var line = new DatasetLine(catalogue.State.PseudonymKey);
        var output = new ArrayBufferWriter<byte>();
        foreach (var some in shards.Chunk(options.Value.ShardsAtOnce))
        {
            var taken = await Task.WhenAll(some.Select(Take));
            foreach (var (shard, rows) in some.Zip(taken))
            {
                await WriteRows(output, line, FeedbackShards.Parse(shard).QuestionId, rows);
            }
        }

        return output.WrittenMemory;
    }

    private async Task WriteRows(ArrayBufferWriter<byte> output, DatasetLine line, string questionId, ImmutableArray<FeedbackRow> rows)
    {
        var grain = GrainFactory.GetGrain<IQuestionGrain>(questionId);
        var reception = rows.IsEmpty ? null : await GrainFactory.GetGrain<IQuestionFeedbackGrain>(questionId).Get();
        var versions = new Dictionary<int, Question?>();
        foreach (var row in rows)
        {
            if (!versions.TryGetValue(row.QuestionVersion, out var question))
            {
                versions[row.QuestionVersion] = question = await grain.GetVersion(row.QuestionVersion);
            }

            line.Write(output, row, question ?? throw new InvalidDataException($"Rows are about question {questionId}, which the bank does not have."), reception!);
        }
    }

    /// <summary>Makes the parts one shard: its hash, and the manifest beside it.</summary>
    private async Task Write()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (first, last) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        await foreach (var bytes in ReadParts())
        {
            hash.AppendData(bytes);
            foreach (var row in Lines(bytes))
            {
                (first, last) = (row.At < first ? row.At : first, row.At > last ? row.At : last);
            }
        }

        var manifest = new DatasetVersion
        {
            Version = Run.Version,
            Rows = Run.Parts.Sum(part => (long)part.Rows),
            Bytes = Run.Parts.Sum(part => part.Bytes),
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            FirstRowAt = first,
            LastRowAt = last,
            CreatedAt = Run.BegunAt,
            Parts = Run.Parts,
        };

        // One that an earlier attempt wrote says the same: the parts have not changed.
        await blobs.TryCreate(DatasetFiles.Manifest(Run.Version), ManifestFile.Of(manifest), CancellationToken.None);
        await Keep(Run with { Step = DatasetStep.Verify, Manifest = manifest });
    }

    /// <summary>Reads the shard as whoever fetches it will, and holds it against the manifest: size, hash, lines, and no row twice.</summary>
    private async Task Verify()
    {
        var manifest = Run.Manifest!;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (rows, size) = (0L, 0L);
        await foreach (var bytes in ReadParts())
        {
            hash.AppendData(bytes);
            size += bytes.Length;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in Lines(bytes))
            {
                rows++;
                if (!seen.Add(row.Id))
                {
                    throw new InvalidDataException($"Data set {Run.Version} has row {row.Id} twice.");
                }
            }
        }

        if (rows != manifest.Rows || size != manifest.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != manifest.Sha256)
        {
            throw new InvalidDataException($"Data set {Run.Version} is not what its manifest says: {rows} rows, {size} bytes.");
        }

        await Keep(Run with { Step = DatasetStep.Catalogue });
    }

    private async IAsyncEnumerable<byte[]> ReadParts()
    {
        for (var number = 0; number < Run.Parts.Length; number++)
        {
            var bytes = await blobs.Read(DatasetFiles.Part(Run.Version, number), CancellationToken.None);
            yield return bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) == Run.Parts[number].Sha256
                ? bytes
                : throw new InvalidDataException($"Part {number} of data set {Run.Version} is missing, or has changed.");
        }
    }

    /// <summary>The lines of a part, each of which must be JSON.</summary>
    private static IEnumerable<(string Id, DateTimeOffset At)> Lines(byte[] bytes)
    {
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            using var row = JsonDocument.Parse(bytes.AsMemory(start, length));
            yield return (row.RootElement.GetProperty("row").GetString()!, row.RootElement.GetProperty("at").GetDateTimeOffset());
            start += length + 1;
        }
    }

    private Task<ImmutableArray<FeedbackRow>> Take(string shard) => GrainFactory.GetGrain<IFeedbackShardGrain>(shard).Take(Run.Taking);
}
