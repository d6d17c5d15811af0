using System.Text;
using MessagePack;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class SlowConsumerTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings =>
    [
        ("Connections:PendingFramesMax", 4),
        ("Connections:OutputBytesMax", 1_024),
        ("Connections:ResyncFor", "00:00:00.500"),
    ];

    [Fact]
    public async Task FanOut_OneConsumerReadsNothing_IsClosedWhileOthersGetEverything()
    {
        await using var reader = await Gateway.Connect("p-1");
        await reader.Join(Royale);
        await using var stuck = await RawPlayer.Connect(Gateway, "p-2");
        await stuck.Send(JoinCall());
        var registry = (ConnectionRegistry)Gateway.Services.GetService(typeof(ConnectionRegistry))!;
        await Eventually.True(() => registry.All().Count(connection => connection.Member is not null) == 2, "both are in the room");
        var slow = registry.All().Single(connection => connection.Identity.PlayerId == "p-2");

        // Whatever buffers lie between, this fills them: nobody reads at the other end.
        var padding = new string('x', 250_000);
        var told = 0;
        while (registry.All().Contains(slow))
        {
            told++.ShouldBeLessThan(500);
            var reveal = await Cluster.Tell(Royale, Facts.Revealed(Royale, told) with { Explanation = padding });
            await reader.Next<RevealFrame>(frame => frame.Sequence == reveal.Sequence);
            slow.Pending.ShouldBeLessThanOrEqualTo(5);
        }

        reader.Names.Count().ShouldBe(told);
        reader.IsClosed.ShouldBeFalse();
    }

    private byte[] JoinCall()
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write(1);
        writer.WriteMapHeader(0);
        writer.Write("1");
        writer.Write(HubNames.Join);
        writer.WriteArrayHeader(1);
        writer.WriteString(Encoding.UTF8.GetBytes(Royale.Id));
        writer.WriteArrayHeader(0);
        writer.Flush();
        return [(byte)body.WrittenCount, .. body.WrittenSpan];
    }
}
