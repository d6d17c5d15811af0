using MessagePack;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class SilenceTests(ScriptedCluster cluster) : HubTests(cluster)
{
    private static readonly byte[] Echo = EchoCall();

    protected override (string Key, object Value)[] Settings => [("Connections:ClientTimeout", "00:00:02"), ("Connections:KeepAlive", "00:00:01")];

    /// <summary>Echoes never reach the hub, which once closed connections that had nothing else to say.</summary>
    [Fact]
    public async Task Silence_OnlyEchoesCome_ClosesTheSilentConnectionAndNoOther()
    {
        await using var lively = await RawPlayer.Connect(Gateway, "p-1");
        await using var silent = await RawPlayer.Connect(Gateway, "p-2");
        var closing = silent.ReadToEnd();

        await Eventually.True(
            async () =>
            {
                await lively.Send(Echo);
                return closing.IsCompleted;
            },
            "the silent one is closed",
            everyMs: 200);

        (Gateway.Services.GetService(typeof(Connections.ConnectionRegistry)) as Connections.ConnectionRegistry)!
            .All().ShouldContain(connection => connection.Identity.PlayerId == "p-1");
    }

    private static byte[] EchoCall()
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write(1);
        writer.WriteMapHeader(0);
        writer.WriteNil();
        writer.Write(HubNames.Echo);
        writer.WriteArrayHeader(1);
        writer.Write(1L);
        writer.WriteArrayHeader(0);
        writer.Flush();
        return [(byte)body.WrittenCount, .. body.WrittenSpan];
    }
}
