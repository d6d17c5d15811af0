using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Trivia.Gateway.Limits;

/// <summary>
/// Shows every inbound byte to a meter exactly once, below the hub's dispatcher: pings, unknown methods and malformed
/// frames count like any other.
/// </summary>
/// <param name="inner">Where the bytes come from.</param>
/// <param name="meter">Sees the new bytes. False ends the connection: the reader then reports the end of the stream.</param>
internal sealed class MeteredPipeReader(PipeReader inner, Func<ReadOnlySequence<byte>, bool> meter) : PipeReader
{
    private ReadOnlySequence<byte> last;
    private long seen;

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var reading = inner.ReadAsync(cancellationToken);
        return reading.IsCompletedSuccessfully ? new(Meter(reading.Result)) : Await(reading);
    }

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result))
        {
            return false;
        }

        result = Meter(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        seen -= last.Slice(last.Start, consumed).Length;
        last = default;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> Await(ValueTask<ReadResult> reading) => Meter(await reading);

    private ReadResult Meter(ReadResult result)
    {
        last = result.Buffer;
        var fresh = last.Slice(seen);
        seen = last.Length;
        return fresh.IsEmpty || meter(fresh) ? result : new ReadResult(last.Slice(0, 0), isCanceled: false, isCompleted: true);
    }
}
