using System.Buffers;
using System.IO.Pipelines;

namespace Trivia.Gateway.Sockets;

/// <summary>Where the hub writes its replies: every flush becomes one message of the outbox. Holds no buffer between them.</summary>
internal sealed class HubOutput(Outbox outbox) : PipeWriter
{
    private const int BytesAtFirst = 128;

    private ArrayBufferWriter<byte>? buffer;

    /// <inheritdoc/>
    public override void Advance(int bytes) => buffer!.Advance(bytes);

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0) => (buffer ??= new(Math.Max(BytesAtFirst, sizeHint))).GetMemory(sizeHint);

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (buffer is { WrittenCount: > 0 } written)
        {
            buffer = null;
            outbox.Send(written.WrittenMemory);
        }

        return new(new FlushResult(isCanceled: false, isCompleted: outbox.IsClosed));
    }

    /// <inheritdoc/>
    public override void CancelPendingFlush()
    {
        // A flush is never pending.
    }

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => buffer = null;
}
