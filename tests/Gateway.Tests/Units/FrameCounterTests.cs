using Trivia.Gateway.Limits;

namespace Trivia.Gateway.Tests.Units;

public sealed class FrameCounterTests
{
    [Fact]
    public void Count_BinaryCutAnywhere_CountsEachFrameOnce()
    {
        byte[] stream = [0x02, 0x91, 0x06, 0x00, 0xAC, 0x02, .. new byte[300], 0x03, 1, 2, 3];

        for (var step = 1; step <= stream.Length; step++)
        {
            var counter = new FrameCounter(binary: true);
            var frames = stream.Chunk(step).Sum(chunk => counter.Count(chunk));
            frames.ShouldBe(4, $"in pieces of {step}");
        }
    }

    [Fact]
    public void Count_Json_CountsTerminators() =>
        new FrameCounter(binary: false).Count("{}\u001e{\"a\":1}\u001e{\"b"u8).ShouldBe(2);

    [Fact]
    public void Count_EndlessPrefix_CountsAsFramesAndGoesOn() =>
        new FrameCounter(binary: true).Count([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2]).ShouldBe(1);
}
