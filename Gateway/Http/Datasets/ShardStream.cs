using Trivia.Grains.Interfaces.Datasets;

namespace Trivia.Gateway.Http.Datasets;

/// <summary>A shard as one file: its parts, one after another, each fetched when it is read. One part is held at a time.</summary>
internal sealed class ShardStream(DatasetVersion version, IDatasetShelfGrain shelf) : Stream
{
    private byte[] held = [];
    private int heldPart = -1;
    private long heldFrom;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => version.Bytes;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length)
        {
            return 0;
        }

        await Hold(cancellationToken);
        var at = (int)(Position - heldFrom);
        var count = Math.Min(buffer.Length, held.Length - at);
        held.AsMemory(at, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Parts come from the cluster: read asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Fetches the part that the position is in.</summary>
    private async Task Hold(CancellationToken cancellationToken)
    {
        if (heldPart >= 0 && Position >= heldFrom && Position < heldFrom + held.Length)
        {
            return;
        }

        var (part, from) = (0, 0L);
        while (Position >= from + version.Parts[part].Bytes)
        {
            from += version.Parts[part++].Bytes;
        }

        var bytes = await shelf.GetPart(version.Version, part).WaitAsync(cancellationToken);
        if (bytes?.Length != version.Parts[part].Bytes)
        {
            throw new InvalidDataException($"Part {part} of data set {version.Version} is missing.");
        }

        (held, heldPart, heldFrom) = (bytes, part, from);
    }
}
