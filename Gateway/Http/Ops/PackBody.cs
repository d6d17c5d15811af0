namespace Trivia.Gateway.Http.Ops;

/// <summary>
/// A body that ends where it gets too large. What follows can be read away, so that its sender comes to hear the refusal:
/// one whose connection is closed while it sends sees nothing but the closing.
/// </summary>
internal sealed class PackBody(Stream body, long bytesMax) : Stream
{
    private const int DrainBytes = 64 * 1024;

    private long left = bytesMax;

    /// <summary>Whether there was more than may be.</summary>
    public bool IsTooLarge => left < 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsTooLarge)
        {
            return 0;
        }

        var read = await body.ReadAsync(buffer, cancellationToken);
        left -= read;
        return IsTooLarge ? 0 : read;
    }

    /// <summary>Reads away what is left, however much the server lets through, until the time is over.</summary>
    /// <param name="cancellationToken">Ends the reading; no exception follows.</param>
    public async Task Drain(CancellationToken cancellationToken)
    {
        var buffer = new byte[DrainBytes];
        try
        {
            while (await body.ReadAsync(buffer, cancellationToken) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or BadHttpRequestException)
        {
            // The sender is too slow or sends yet more: it has been given its chance to listen.
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
