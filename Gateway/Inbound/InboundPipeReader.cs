using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Trivia.Gateway.Inbound;

/// <summary>
/// Stands between a connection's bytes and the hub. Shows every byte to a meter exactly once, below the hub's
/// dispatcher, so that pings, unknown methods and malformed frames count like any other; then lets a lane take what it
/// wants from the front, and wakes the hub only for the rest.
/// </summary>
/// <param name="inner">Where the bytes come from.</param>
/// <param name="meter">Sees the new bytes. False ends the connection: the reader then reports the end of the stream.</param>
/// <param name="lane">Takes frames from the front; returns where the rest begins.</param>
/// <param name="time">The clock.</param>
/// <param name="signOfLifeEvery">
/// While a lane takes all that arrives, the hub is shown a ping in its place so often: it takes a client for gone from
/// whom it hears nothing.
/// </param>
internal sealed class InboundPipeReader(
    PipeReader inner,
    Func<ReadOnlySequence<byte>, bool> meter,
    Func<ReadOnlySequence<byte>, SequencePosition> lane,
    TimeProvider time,
    TimeSpan signOfLifeEvery) : PipeReader
{
    private static readonly ReadOnlySequence<byte> Ping = new(HotProtocol.Ping);

    private ReadOnlySequence<byte> last;
    private long seen;
    private long signOfLifeAt = time.GetTimestamp();
    private bool showsPing;

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var reading = inner.ReadAsync(cancellationToken);
            if (!reading.IsCompletedSuccessfully)
            {
                return Await(reading, cancellationToken);
            }

            if (Take(reading.Result, out var rest))
            {
                return new(rest);
            }
        }
    }

    public override bool TryRead(out ReadResult result)
    {
        while (inner.TryRead(out result))
        {
            if (Take(result, out result))
            {
                return true;
            }
        }

        return false;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (showsPing)
        {
            showsPing = false;
            return;
        }

        Advance(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> Await(ValueTask<ReadResult> reading, CancellationToken cancellationToken)
    {
        ReadResult rest;
        while (!Take(await reading, out rest))
        {
            reading = inner.ReadAsync(cancellationToken);
        }

        return rest;
    }

    /// <summary>Meters a read and takes from it. False when nothing is left that the hub has to see.</summary>
    private bool Take(ReadResult read, out ReadResult rest)
    {
        last = read.Buffer;
        var fresh = last.Slice(seen);
        seen = last.Length;
        if (!fresh.IsEmpty && !meter(fresh))
        {
            rest = new ReadResult(last.Slice(0, 0), isCanceled: false, isCompleted: true);
            return true;
        }

        var left = last.Slice(lane(last));
        if (!left.IsEmpty || read.IsCanceled || read.IsCompleted)
        {
            signOfLifeAt = time.GetTimestamp();
            rest = new ReadResult(left, read.IsCanceled, read.IsCompleted);
            return true;
        }

        Advance(last.End, last.End);
        showsPing = time.GetElapsedTime(signOfLifeAt) >= signOfLifeEvery;
        signOfLifeAt = showsPing ? time.GetTimestamp() : signOfLifeAt;
        rest = new ReadResult(Ping, isCanceled: false, isCompleted: false);
        return showsPing;
    }

    private void Advance(SequencePosition consumed, SequencePosition examined)
    {
        seen -= last.Slice(last.Start, consumed).Length;
        last = default;
        inner.AdvanceTo(consumed, examined);
    }
}
