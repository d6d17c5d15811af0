using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.LiveOps.Tests.Reels;

/// <summary>How highlight reels come to their end.</summary>
public sealed class ReelEndTests(Cluster cluster)
{
    private IReelShelfGrain Shelf => cluster.Grains.GetGrain<IReelShelfGrain>(IReelShelfGrain.Key);

    [Fact]
    public async Task Reel_OfAPlayerWhoIsErased_IsTakenDown()
    {
        var (player, game) = (cluster.Grains.GetGrain<IPlayerGrain>(cluster.NewName("player")), cluster.NewName("g-reel"));
        var (reel, hash) = await Make(game);
        await player.FinishGame("Ada", new FinishedGame
        {
            GameId = game,
            Kind = GameKind.Lobby,
            Title = "Animals",
            FinishedAt = cluster.Time.GetUtcNow(),
            Score = 1_000,
            Rank = 1,
            Players = 2,
            Stayed = true,
            Conditions = new GameConditions(true, 2, 2, 0, false, false, false),
        });

        await player.Erase();

        (await reel.Get()).Stage.ShouldBe(ReelStage.TakenDown);
        (await Shelf.GetPicture(hash)).ShouldBeNull();
        (await Shelf.GetCard(hash)).ShouldBeNull();
    }

    [Fact]
    public async Task Reel_WhoseTimeIsOver_IsForgotten()
    {
        var (reel, hash) = await Make(cluster.NewName("g-reel"));
        await Remind(reel);
        (await reel.Get()).Stage.ShouldBe(ReelStage.Ready);

        cluster.Time.Advance(TimeSpan.FromDays(31));
        await Remind(reel);

        (await reel.Get()).Stage.ShouldBe(ReelStage.None);
        (await Shelf.GetPicture(hash)).ShouldBeNull();
        (await Shelf.GetCard(hash)).ShouldBeNull();
    }

    /// <summary>As the reminder does when it is due.</summary>
    private Task Remind(IReelGrain reel) => reel.AsReference<IRemindable>()
        .ReceiveReminder("reel", default);

    private async Task<(IReelGrain Reel, string Hash)> Make(string game)
    {
        var reel = cluster.Grains.GetGrain<IReelGrain>(game);
        var round = new ReelRound(1, "Which?", "This", [new ReelAnswer(0, true, 900, 950), new ReelAnswer(1, false, 800, 0)]);
        (await reel.Make(new ReelFacts(
            game, $"Room {game}", "animals", "Animals", [new ReelPlayer("Ada", Avatar: "owl"), new ReelPlayer("Grace", Avatar: "fox")], [round]))).ShouldBeTrue();
        await Eventually.True(async () => (await reel.Get()).Stage != ReelStage.Waiting, "the reel is made, or not");
        return (reel, (await reel.Get()).Hash!);
    }
}
