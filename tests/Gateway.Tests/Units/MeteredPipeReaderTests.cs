using System.IO.Pipelines;
using Trivia.Gateway.Limits;

namespace Trivia.Gateway.Tests.Units;

public sealed class MeteredPipeReaderTests
{
    [Fact]
    public async Task Read_BytesLeftUnconsumed_AreShownOnce()
    {
        var pipe = new Pipe();
        var shown = 0L;
        var reader = new MeteredPipeReader(pipe.Reader, bytes =>
        {
            shown += bytes.Length;
            return true;
        });
        await pipe.Writer.WriteAsync(new byte[10], TestContext.Current.CancellationToken);
        var first = await reader.ReadAsync(TestContext.Current.CancellationToken);
        reader.AdvanceTo(first.Buffer.GetPosition(4), first.Buffer.End);
        await pipe.Writer.WriteAsync(new byte[5], TestContext.Current.CancellationToken);

        var second = await reader.ReadAsync(TestContext.Current.CancellationToken);

        second.Buffer.Length.ShouldBe(11);
        shown.ShouldBe(15);
    }

    [Fact]
    public async Task Read_MeterSaysStop_EndsTheStream()
    {
        var pipe = new Pipe();
        var reader = new MeteredPipeReader(pipe.Reader, _ => false);
        await pipe.Writer.WriteAsync(new byte[10], TestContext.Current.CancellationToken);

        var read = await reader.ReadAsync(TestContext.Current.CancellationToken);

        (read.IsCompleted, read.Buffer.IsEmpty).ShouldBe((true, true));
    }
}
