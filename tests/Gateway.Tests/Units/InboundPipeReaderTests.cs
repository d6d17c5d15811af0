using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Inbound;

namespace Trivia.Gateway.Tests.Units;

public sealed class InboundPipeReaderTests
{
    private static readonly TimeSpan SignOfLifeEvery = TimeSpan.FromSeconds(5);

    private readonly Pipe pipe = new();
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Read_BytesLeftUnconsumed_AreShownOnce()
    {
        var shown = 0L;
        var reader = Reader(meter: bytes =>
        {
            shown += bytes.Length;
            return true;
        });
        await Write(new byte[10]);
        var first = await reader.ReadAsync(TestContext.Current.CancellationToken);
        reader.AdvanceTo(first.Buffer.GetPosition(4), first.Buffer.End);
        await Write(new byte[5]);

        var second = await reader.ReadAsync(TestContext.Current.CancellationToken);

        second.Buffer.Length.ShouldBe(11);
        shown.ShouldBe(15);
    }

    [Fact]
    public async Task Read_MeterSaysStop_EndsTheStream()
    {
        var reader = Reader(meter: _ => false);
        await Write(new byte[10]);

        var read = await reader.ReadAsync(TestContext.Current.CancellationToken);

        (read.IsCompleted, read.Buffer.IsEmpty).ShouldBe((true, true));
    }

    [Fact]
    public async Task Read_LaneTakesTheFront_GivesTheRest()
    {
        var reader = Reader(lane: bytes => bytes.GetPosition(Math.Min(4, bytes.Length)));
        await Write(1, 2, 3, 4, 5, 6);

        var read = await reader.ReadAsync(TestContext.Current.CancellationToken);

        read.Buffer.ToArray().ShouldBe([5, 6]);
        reader.AdvanceTo(read.Buffer.End);
        await pipe.Writer.CompleteAsync();
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Read_LaneTakesAll_GoesOnReading()
    {
        var reader = Reader(lane: bytes => bytes.PositionOf((byte)2) ?? bytes.End);
        var reading = reader.ReadAsync(TestContext.Current.CancellationToken);
        await Write(1, 1);
        await Write(1);
        await Write(2);

        (await reading).Buffer.ToArray().ShouldBe([2]);
    }

    [Fact]
    public async Task Read_LaneTakesAllForLong_ShowsAPing()
    {
        var reader = Reader(lane: bytes => bytes.PositionOf((byte)2) ?? bytes.End);
        var reading = reader.ReadAsync(TestContext.Current.CancellationToken);
        time.Advance(SignOfLifeEvery);
        await Write(1);

        var read = await reading;

        read.Buffer.ToArray().ShouldBe([2, 0x91, 6]);
        (read.IsCanceled, read.IsCompleted).ShouldBe((false, false));
        reader.AdvanceTo(read.Buffer.End);
        await Write(1, 2);
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).Buffer.ToArray().ShouldBe([2]);
    }

    private InboundPipeReader Reader(Func<ReadOnlySequence<byte>, bool>? meter = null, Func<ReadOnlySequence<byte>, SequencePosition>? lane = null) =>
        new(pipe.Reader, meter ?? (_ => true), lane ?? (bytes => bytes.Start), time, SignOfLifeEvery);

    private async Task Write(params byte[] bytes) => await pipe.Writer.WriteAsync(bytes, TestContext.Current.CancellationToken);
}
