using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.LiveOps.Tests.Players;

public sealed class ErasureTests(Cluster cluster)
{
    [Fact]
    public async Task Erase_APlayer_LeavesNothingAndKeepsNothingMore()
    {
        var (id, friend) = (cluster.NewName("player"), cluster.NewName("player"));
        await Play(id, friend);

        await Of(id).Erase();
        await cluster.Forget(Of(id));
        await Of(id).RecordRoyale("Ada", new RoyaleEntry("r-late", RoyaleEntryState.Seated, 0, 0, Synthetic: false));
        await Of(id).FinishGame("Ada", Game("g-late"));

        (await Of(id).GetProfile()).ShouldBeNull();
        (await Of(id).Open("Ada")).ShouldBeNull();
        (await Of(id).Change("Ada", "Grace", null)).ShouldBeNull();
        (await Of(id).GetGames()).ShouldBeEmpty();
        (await Of(id).GetRoyaleIds()).ShouldBeEmpty();
        (await cluster.Grains.GetGrain<IFriendsGrain>(friend).List()).Friends.ShouldBeEmpty();
        (await Ranks(id)).ShouldBe((0, 0));
        (await AuditOf(id)).ShouldBe(1);
    }

    /// <summary>Each step fails once, before or after it was done; asked again, the deletion comes to its end and is audited once.</summary>
    [Theory]
    [InlineData(nameof(IFriendsGrain.Erase), false)]
    [InlineData(nameof(IFriendsGrain.Erase), true)]
    [InlineData(nameof(ILeaderboardShardGrain.Remove), false)]
    [InlineData(nameof(ILeaderboardShardGrain.Remove), true)]
    [InlineData(nameof(ILiveOpsGrain.Record), false)]
    [InlineData(nameof(ILiveOpsGrain.Record), true)]
    public async Task Erase_CutShort_IsFinishedByAskingAgain(string step, bool afterwards)
    {
        var (id, friend) = (cluster.NewName("player"), cluster.NewName("player"));
        await Play(id, friend);
        cluster.Faults.FailOnce(step, id, afterwards);

        await Should.ThrowAsync<Exception>(() => Of(id).Erase());
        (await Of(id).GetProfile()).ShouldBeNull();
        await cluster.Forget(Of(id));
        await Of(id).Erase();

        (await cluster.Grains.GetGrain<IFriendsGrain>(friend).List()).Friends.ShouldBeEmpty();
        (await Ranks(id)).ShouldBe((0, 0));
        (await AuditOf(id)).ShouldBe(1);
    }

    [Fact]
    public async Task Royales_MoreThanTheHistoryHolds_LeaveTheirIds()
    {
        var player = Of(cluster.NewName("player"));
        for (var number = 1; number <= IPlayerGrain.HistoryMax + 5; number++)
        {
            var entry = new RoyaleEntry($"r-{number}", RoyaleEntryState.Seated, 0, 0, Synthetic: false);
            await player.RecordRoyale("Ada", entry);
            await player.RecordRoyale("Ada", entry with { State = RoyaleEntryState.Eliminated });
        }

        await cluster.Forget(player);

        (await player.GetRoyaleIds()).ShouldBe(Enumerable.Range(1, IPlayerGrain.HistoryMax + 5).Reverse().Select(number => $"r-{number}"));
    }

    private async Task Play(string id, string friend)
    {
        await Of(id).FinishGame("Ada", Game("g-1"));
        await cluster.Grains.GetGrain<IFriendsGrain>(id).Ask(friend);
        await cluster.Grains.GetGrain<IFriendsGrain>(friend).Ask(id);
        (await Ranks(id)).ShouldBe((1_100, 1_100));
    }

    private async Task<(long AllTime, long Today)> Ranks(string id)
    {
        var points = await cluster.Grains.LeaderboardShard(id).Find(id, PlayerProgress.DayOf(cluster.Time.GetUtcNow()));
        return (points.AllTime, points.Today);
    }

    private async Task<int> AuditOf(string id) =>
        (await cluster.Grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).GetAudit(0, 1_000))
        .Count(entry => entry.Action == "player.erase" && entry.Subject == id);

    private IPlayerGrain Of(string id) => cluster.Grains.GetGrain<IPlayerGrain>(id);

    private FinishedGame Game(string id) => new()
    {
        GameId = id,
        Kind = GameKind.Lobby,
        Title = "Anime",
        FinishedAt = cluster.Time.GetUtcNow(),
        Score = 1_000,
        Rank = 2,
        Players = 4,
        Stayed = true,
        Conditions = new GameConditions(true, 4, 4, 0, false, false, false),
    };
}
