using System.Buffers;
using System.IO.Hashing;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Ops.Datasets;

/// <summary>Reads a shard line by line and holds it against its manifest: hash, size, lines that are JSON, and no row twice.</summary>
internal sealed class ShardCheck : IDisposable
{
    private const int ProblemsMax = 20;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HashSet<UInt128> seen = [];
    private readonly List<string> problems = [];

    /// <summary>Lines read.</summary>
    public long Rows { get; private set; }

    /// <summary>Bytes read.</summary>
    public long Bytes { get; private set; }

    /// <summary>Reads a shard to its end.</summary>
    /// <returns>What is wrong, one sentence each, at most 20 and what the manifest says otherwise; empty when it is sound.</returns>
    public async Task<IReadOnlyList<string>> Run(Stream shard, DatasetItem manifest, CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(shard);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                Take(buffer.Slice(0, buffer.GetPosition(1, end)));
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (!buffer.IsEmpty)
                {
                    Note("The last line has no end.");
                    Count(buffer);
                }

                break;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }

        var sha = Convert.ToHexStringLower(hash.GetHashAndReset());
        return
        [
            .. problems,
            .. sha == manifest.Sha256 ? Array.Empty<string>() : [$"The SHA-256 is {sha}, the manifest says {manifest.Sha256}."],
            .. Rows == manifest.Rows ? Array.Empty<string>() : [$"There are {Rows} rows, the manifest says {manifest.Rows}."],
            .. Bytes == manifest.Bytes ? Array.Empty<string>() : [$"There are {Bytes} bytes, the manifest says {manifest.Bytes}."],
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    private void Take(ReadOnlySequence<byte> line)
    {
        Count(line);
        Rows++;
        try
        {
            using var row = JsonDocument.Parse(line);
            var id = row.RootElement.GetProperty("row").GetString() ?? "";
            if (!seen.Add(XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(id))))
            {
                Note($"Row {id} comes twice.");
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            Note($"Line {Rows} is no row: {exception.Message}");
        }
    }

    private void Count(ReadOnlySequence<byte> bytes)
    {
        foreach (var piece in bytes)
        {
            hash.AppendData(piece.Span);
        }

        Bytes += bytes.Length;
    }

    private void Note(string problem)
    {
        if (problems.Count < ProblemsMax)
        {
            problems.Add(problem);
        }
    }
}
