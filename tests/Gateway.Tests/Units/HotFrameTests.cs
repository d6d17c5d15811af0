using System.Text;
using CsCheck;
using Microsoft.AspNetCore.SignalR.Protocol;
using Trivia.Gateway.Inbound;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Units;

public sealed class HotFrameTests
{
    private static readonly MessagePackHubProtocol Protocol = new();

    [Fact]
    public void TryRead_AnswerOfTheStockClient_IsRead()
    {
        var bytes = Bytes(new InvocationMessage("17", HubNames.Answer, ["r-1", 3, 2]));

        HotFrame.TryRead((byte[])[.. bytes, 0x02, 0x91], out var frame, out var length).ShouldBeTrue();

        (frame.Kind, frame.Round, frame.Choice).ShouldBe((HotFrame.Call.Answer, 3, 2));
        Encoding.UTF8.GetString(frame.InvocationId.Span).ShouldBe("17");
        Encoding.UTF8.GetString(frame.Royale.Span).ShouldBe("r-1");
        length.ShouldBe(bytes.Length);
    }

    [Fact]
    public void TryRead_EchoOfTheStockClient_IsRead()
    {
        HotFrame.TryRead(Bytes(new InvocationMessage(HubNames.Echo, [123_456L])), out var frame, out _).ShouldBeTrue();

        (frame.Kind, frame.Nonce).ShouldBe((HotFrame.Call.Echo, 123_456L));
    }

    [Fact]
    public void TryRead_CutAnywhere_IsNotYetRead()
    {
        var bytes = Bytes(new InvocationMessage("17", HubNames.Answer, ["r-1", 3, 2]));

        for (var length = 0; length < bytes.Length; length++)
        {
            HotFrame.TryRead(bytes.AsMemory(0, length), out _, out _).ShouldBeFalse($"with {length} bytes");
        }
    }

    public static TheoryData<string, object?[], string?> OtherCalls => new()
    {
        { HubNames.Answer, ["r-1", 3], "1" },
        { HubNames.Answer, ["r-1", 3, 2, 1], "1" },
        { HubNames.Answer, ["r-1", 3, 2], null },
        { HubNames.Answer, ["r-1", "3", 2], "1" },
        { HubNames.Answer, [3, 3, 2], "1" },
        { HubNames.Answer, ["r-1", 3.5, 2], "1" },
        { HubNames.Answer, ["r-1", long.MaxValue, 2], "1" },
        { HubNames.Answer, [new string('r', 200), 3, 2], "1" },
        { HubNames.Echo, [1L], "1" },
        { HubNames.Echo, ["1"], null },
        { HubNames.Echo, [], null },
        { HubNames.Join, ["r-1"], "1" },
        { "answer", ["r-1", 3, 2], "1" },
    };

    [Theory, MemberData(nameof(OtherCalls))]
    public void TryRead_AnythingElse_IsTheHubs(string target, object?[] arguments, string? id) =>
        HotFrame.TryRead(Bytes(new InvocationMessage(id, target, arguments)), out _, out _).ShouldBeFalse();

    [Fact]
    public void TryRead_RandomBytes_NeverThrows() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        HotFrame.TryRead(bytes, out _, out _);
    });

    [Theory, InlineData(RefusalCodes.Ok, 1, 250), InlineData(RefusalCodes.Eliminated, 300, 0), InlineData(RefusalCodes.Ok, 70_000, 119_999)]
    public void Encode_AnyReply_IsWhatTheHubWouldSend(string code, int round, int elapsedMs)
    {
        var reply = new AnswerReply { Code = code, Round = round, ElapsedMs = elapsedMs };

        AnswerAck.Encode("17"u8, reply).ShouldBe(Bytes(CompletionMessage.WithResult("17", reply)));
    }

    private static byte[] Bytes(HubMessage message) => Protocol.GetMessageBytes(message).ToArray();
}
