using Trivia.Fleet.Sockets;

namespace Trivia.Fleet.Tests.Sockets;

public sealed class HubMessageAssemblerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(127)]
    [InlineData(10_000)]
    public void TryRead_AnyDivision_GivesEveryMessage(int chunk)
    {
        int[] sizes = [1, 127, 128, 300, 5, 2_000];
        var stream = sizes.SelectMany(Message).ToArray();
        var assembler = new HubMessageAssembler();
        var seen = new List<int>();
        foreach (var bytes in stream.Chunk(chunk))
        {
            ReadOnlyMemory<byte> payload = bytes;
            while (assembler.TryRead(ref payload, 4096, out var message))
            {
                message.Span.ContainsAnyExcept((byte)(message.Length & 0xFF)).ShouldBeFalse();
                seen.Add(message.Length);
            }
        }

        seen.ShouldBe(sizes);
    }

    [Fact]
    public void TryRead_AnnouncedLengthOverLimit_ThrowsBeforeTheBytesArrive()
    {
        var assembler = new HubMessageAssembler();
        ReadOnlyMemory<byte> payload = Message(5_000).AsMemory(0, 2);
        Should.Throw<ProtocolViolationException>(() => assembler.TryRead(ref payload, 4096, out _))
            .IsOversize.ShouldBeTrue();
    }

    [Fact]
    public void TryRead_PrefixOfSixBytes_Throws()
    {
        var assembler = new HubMessageAssembler();
        ReadOnlyMemory<byte> payload = new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 1 };
        Should.Throw<ProtocolViolationException>(() => assembler.TryRead(ref payload, 4096, out _));
    }

    private static byte[] Message(int size)
    {
        var prefix = new byte[VarintLength.BytesMax];
        var prefixBytes = VarintLength.Write(prefix, size);
        return [.. prefix[..prefixBytes], .. Enumerable.Repeat((byte)(size & 0xFF), size)];
    }
}
