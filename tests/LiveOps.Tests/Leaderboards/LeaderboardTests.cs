using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.LiveOps.Tests.Leaderboards;

public sealed class LeaderboardTests(Cluster cluster)
{
    private ILeaderboardGrain Board => cluster.Grains.GetGrain<ILeaderboardGrain>(ILeaderboardGrain.Key);

    [Fact]
    public async Task Board_AfterRatedGames_RanksByTheirPoints()
    {
        var players = await Play(12, number => 100_000 + (number * 1_000));

        var top = await Board.GetTop();

        top.Today.Select(row => row.PlayerId).ShouldBe(players.Reverse().Take(10));
        top.Today[0].ShouldSatisfyAllConditions(
            row => row.Name.ShouldBe("Ada 11"), row => row.Points.ShouldBe(122_100), row => row.Rank.ShouldBe(1));
        (await Board.GetRanks(players[0])).Today.ShouldBe(new BoardRank(top.TodayPlayers, 110_000, top.TodayPlayers));
        (await Board.GetRanks(players[^1])).AllTime.Rank.ShouldBe(1);
        await TakeOff(players);
    }

    [Fact]
    public async Task Board_AfterARestart_IsTheSame()
    {
        var players = await Play(3, number => 1_000 + number);
        foreach (var player in players)
        {
            await cluster.Forget(cluster.Grains.LeaderboardShard(player));
        }

        await cluster.Forget(Board);

        (await Board.GetRanks(players[1])).ShouldSatisfyAllConditions(
            ranks => ranks.Today.Points.ShouldBe(1_101), ranks => ranks.AllTime.Points.ShouldBe(1_101));
        await TakeOff(players);
    }

    [Fact]
    public async Task Board_OnANewDay_BeginsAnewAndAllTimeGoesOn()
    {
        var players = await Play(3, number => 2_000 + number);
        cluster.Time.Advance(TimeSpan.FromDays(1));

        var before = await Board.GetRanks(players[2]);
        await Finish(players[2], "Ada", "later", 500);
        var after = await Board.GetRanks(players[2]);

        (before.Today.Rank, before.Today.Points, before.AllTime.Points).ShouldBe((0, 0, 2_202));
        (after.Today.Points, after.AllTime.Points).ShouldBe((550, 2_752));
        after.Today.Players.ShouldBe(1);
        await TakeOff(players);
    }

    [Fact]
    public async Task Board_GameThatIsNotRated_LeavesItAlone()
    {
        var player = cluster.NewName("player");
        await cluster.Grains.GetGrain<IPlayerGrain>(player).FinishGame("Ada", Game("g-1", 5_000) with
        {
            Conditions = new GameConditions(IsPublic: false, 4, 4, 0, false, false, false),
        });

        (await Board.GetRanks(player)).ShouldSatisfyAllConditions(
            ranks => ranks.Today.Rank.ShouldBe(0), ranks => ranks.AllTime.ShouldBe(new BoardRank(0, 0, ranks.AllTime.Players)));
    }

    /// <summary>The player counts the game, and the report is lost, before it arrives or after: the sender's repeat mends it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Board_ReportLost_TheRepeatBringsIt(bool afterwards)
    {
        var player = cluster.NewName("player");
        cluster.Faults.FailOnce(nameof(ILeaderboardShardGrain.Report), player, afterwards);

        await Should.ThrowAsync<TimeoutException>(() => Finish(player, "Ada", "g-1", 1_000));
        await Finish(player, "Ada", "g-1", 1_000);

        (await Board.GetRanks(player)).AllTime.Points.ShouldBe(1_100);
        (await cluster.Grains.GetGrain<IPlayerGrain>(player).GetProfile())!.Games.ShouldBe(1);
        await TakeOff([player]);
    }

    private async Task<string[]> Play(int count, Func<int, int> score)
    {
        var players = Enumerable.Range(0, count).Select(_ => cluster.NewName("player")).ToArray();
        await Task.WhenAll(players.Select((player, number) => Finish(player, $"Ada {number}", "g-1", score(number))));
        return players;
    }

    private Task<GameGain> Finish(string player, string name, string game, int score) =>
        cluster.Grains.GetGrain<IPlayerGrain>(player).FinishGame(name, Game(game, score));

    /// <summary>Tests share the boards; each leaves them as it found them.</summary>
    private async Task TakeOff(IEnumerable<string> players)
    {
        foreach (var player in players)
        {
            await cluster.Grains.LeaderboardShard(player).Remove(player);
        }

    }

    private FinishedGame Game(string id, int score) => new()
    {
        GameId = id,
        Kind = GameKind.Lobby,
        Title = "Anime",
        FinishedAt = cluster.Time.GetUtcNow(),
        Score = score,
        Rank = 2,
        Players = 4,
        Stayed = true,
        Conditions = new GameConditions(true, 4, 4, 0, false, false, false),
    };
}
