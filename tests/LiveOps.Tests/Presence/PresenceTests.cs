using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.LiveOps.Tests.Hosting;

namespace Trivia.Grains.LiveOps.Tests.Presence;

public sealed class PresenceTests(Cluster cluster)
{
    private static readonly Place Royale = new(PlaceKind.Royale, "r-1", "Sunday", CanWatch: true);

    [Fact]
    public async Task Find_PlayersOfTwoGateways_AreWhereTheGameIs()
    {
        var (shard, player, other) = (NewShard(), "p-1", "p-2");
        await shard.Report(new PresenceReport("g-1", IsWhole: true, [player, other], [Place.Online, Place.Online]));
        await shard.Report(new PresenceReport("g-2", IsWhole: true, [player], [Royale]));

        (await shard.Find([player, other, "p-3"])).ShouldBe([Royale, Place.Online, null]);
        (await shard.Report(new PresenceReport("g-2", IsWhole: false, [player], [null]))).ShouldBeTrue();
        (await shard.Find([player])).ShouldBe([Place.Online]);
    }

    [Fact]
    public async Task Report_AfterTheShardWasLost_AsksForEverything()
    {
        var shard = NewShard();
        await shard.Report(new PresenceReport("g-1", IsWhole: true, ["p-1"], [Royale]));
        await cluster.Forget(shard);

        (await shard.Find(["p-1"])).ShouldBe([null]);
        (await shard.Report(new PresenceReport("g-1", IsWhole: false, [], []))).ShouldBeFalse();
        (await shard.Report(new PresenceReport("g-1", IsWhole: true, ["p-1"], [Royale]))).ShouldBeTrue();
        (await shard.Find(["p-1"])).ShouldBe([Royale]);
    }

    [Fact]
    public async Task Find_GatewayThatFellSilent_IsForgotten()
    {
        var shard = NewShard();
        await shard.Report(new PresenceReport("g-1", IsWhole: true, ["p-1"], [Royale]));

        await Eventually.True(async () => (await shard.Find(["p-1"])).Single() is null, "the gateway is forgotten");
    }

    private IPresenceShardGrain NewShard() => cluster.Grains.GetGrain<IPresenceShardGrain>(cluster.NewName("shard"));
}
