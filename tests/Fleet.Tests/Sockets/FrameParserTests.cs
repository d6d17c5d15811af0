using Trivia.Fleet.Sockets;

namespace Trivia.Fleet.Tests.Sockets;

public sealed class FrameParserTests
{
    [Fact]
    public void TryRead_BytesOneByOne_GivesTheSamePayload()
    {
        byte[] stream = [0x02, 2, 1, 2, 0x89, 1, 9, 0x80, 126, 0, 3, 3, 4, 5, 0x82, 0];
        var (payload, controls, messages) = Feed(stream, chunk: 1);
        payload.ShouldBe([1, 2, 3, 4, 5]);
        controls.ShouldBe([Opcode.Ping]);
        messages.ShouldBe(2);
    }

    [Fact]
    public void TryRead_AllAtOnce_GivesTheSamePayload()
    {
        byte[] stream = [0x01, 2, 1, 2, 0x8A, 0, 0x80, 3, 3, 4, 5];
        var (payload, controls, messages) = Feed(stream, chunk: stream.Length);
        payload.ShouldBe([1, 2, 3, 4, 5]);
        controls.ShouldBe([Opcode.Pong]);
        messages.ShouldBe(1);
    }

    [Theory]
    [InlineData(new byte[] { 0xC2, 0 }, "reserved bits")]
    [InlineData(new byte[] { 0x82, 0x80 }, "masked")]
    [InlineData(new byte[] { 0x83, 0 }, "unknown opcode")]
    [InlineData(new byte[] { 0x09, 0 }, "control frame")]
    [InlineData(new byte[] { 0x89, 126 }, "control frame")]
    [InlineData(new byte[] { 0x80, 0 }, "continues nothing")]
    [InlineData(new byte[] { 0x02, 0, 0x82, 0 }, "before the last one ended")]
    [InlineData(new byte[] { 0x82, 127, 0xFF, 0, 0, 0, 0, 0, 0, 0 }, "highest bit")]
    public void TryRead_ForbiddenBytes_Throws(byte[] stream, string complaint) =>
        Should.Throw<ProtocolViolationException>(() => Feed(stream, stream.Length)).Message.ShouldContain(complaint);

    private static (List<byte> Payload, List<Opcode> Controls, int Messages) Feed(byte[] stream, int chunk)
    {
        var parser = new FrameParser();
        var (payload, controls, messages) = (new List<byte>(), new List<Opcode>(), 0);
        byte[] unread = [];
        foreach (var bytes in stream.Chunk(chunk))
        {
            ReadOnlyMemory<byte> data = (byte[])[.. unread, .. bytes];
            while (parser.TryRead(ref data, out var piece))
            {
                if (piece.Opcode >= Opcode.Close)
                {
                    controls.Add(piece.Opcode);
                    continue;
                }

                payload.AddRange(piece.Payload.Span);
                messages += piece.EndsMessage ? 1 : 0;
            }

            unread = data.ToArray();
        }

        return (payload, controls, messages);
    }
}
