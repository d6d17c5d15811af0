using System.Text;
using Trivia.Gateway.Inbound;

namespace Trivia.Gateway.Tests.Units;

public sealed class HandshakeTests
{
    private const int BytesMax = 100;

    [Theory]
    [InlineData("""{"protocol":"messagepack","version":1}""", true)]
    [InlineData("""{ "version": 1, "protocol": "messagepack" }""", true)]
    [InlineData("""{"protocol":"json","version":1}""", false)]
    [InlineData("""{"protocol":"json","version":1,"more":"messagepack"}""", false)]
    [InlineData("messagepack", false)]
    [InlineData("", false)]
    public void Take_CutAnywhere_EndsAtTheTerminator(string text, bool isBinary)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "\u001eabc");
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var handshake = new Handshake(BytesMax);
            var taken = handshake.Take(bytes.AsMemory(0, cut));
            taken += handshake.IsOver ? 0 : handshake.Take(bytes.AsMemory(cut));

            (taken, handshake.IsOver, handshake.IsBinary).ShouldBe((bytes.Length - 3, true, isBinary), $"cut at {cut}");
        }
    }

    [Fact]
    public void Take_LongerThanTheLimit_IsNotKept()
    {
        var handshake = new Handshake(BytesMax);
        for (var piece = 0; piece < 10; piece++)
        {
            handshake.Take(new byte[BytesMax]).ShouldBe(BytesMax);
        }

        handshake.Take("""{"protocol":"messagepack","version":1}"""u8.ToArray());
        handshake.Take(new byte[] { 0x1E, 1 }).ShouldBe(1);
        (handshake.IsOver, handshake.IsBinary).ShouldBe((true, false));
    }
}
