using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class PredictionTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings =>
        [("Predictions:PredictEvery", TimeSpan.Zero), ("Predictions:BoardAgeMax", TimeSpan.FromMinutes(1))];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Predict_Eliminated_IsStoredBeforeTheReplyAndFoundOnAnotherGateway(bool json)
    {
        await using var player = await InGameThenOut("p-1", json);

        var reply = await Predict(player, 1, seat: 3);

        (reply.Code, reply.Operation, reply.Seat).ShouldBe((RefusalCodes.Ok, 1, 3));
        Royale.Predictions["p-1"].Seat.ShouldBe(3);
        await using var other = await GatewayHost.Start(Cluster, ("Name", "other"), ("Predictions:PredictEvery", TimeSpan.Zero));
        await using var again = await other.Connect("p-1", json);
        var prediction = (await again.Resume(Royale, 1)).Prediction.ShouldNotBeNull();
        (prediction.Operation, prediction.Seat, prediction.Name, prediction.AliveThen, prediction.OutAtCut).ShouldBe((1, 3, "Seat 3", 4, 0));
        (await Predict(again, 2, seat: 5)).Code.ShouldBe(RefusalCodes.Ok);
        var late = await Predict(player, 1, seat: 3);
        (late.Code, late.Operation, late.Seat).ShouldBe((RefusalCodes.Superseded, 2, 5));
    }

    [Fact]
    public async Task Predict_Spectator_MayAndPlayersInTheGameMayNot()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await using var watcher = await Gateway.Connect("p-2");
        await watcher.Spectate(Royale);
        var early = await Predict(watcher, 1, seat: 0);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.Zero));
        await watcher.Next<QuestionFrame>();

        early.Code.ShouldBe(RefusalCodes.NotOpen);
        (await Predict(player, 1, seat: 0)).Code.ShouldBe(RefusalCodes.NotAllowed);
        (await Predict(watcher, 1, seat: 0)).Code.ShouldBe(RefusalCodes.Ok);
        (await Predict(watcher, 0, seat: 0)).Code.ShouldBe(RefusalCodes.Malformed);
        (await Predict(watcher, 2, seat: -1)).Code.ShouldBe(RefusalCodes.Malformed);
        (await Predict(watcher, 2, seat: 1_000_000)).Code.ShouldBe(RefusalCodes.Malformed);
        await using var stranger = await Gateway.Connect("p-3");
        (await Predict(stranger, 1, seat: 0)).Code.ShouldBe(RefusalCodes.NotSeated);
    }

    [Fact]
    public async Task Predict_FinalThreeStand_IsLate()
    {
        await using var watcher = await Gateway.Connect("p-2");
        await watcher.Spectate(Royale);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));
        await watcher.Next<CutFrame>();

        (await Predict(watcher, 1, seat: 0)).Code.ShouldBe(RefusalCodes.Late);
        Royale.PredictionBatches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Predict_ShardFails_IsSentAgainUntilItIsStored()
    {
        await using var watcher = await Gateway.Connect("p-2");
        await watcher.Spectate(Royale);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await watcher.Next<RevealFrame>();
        Royale.PredictionFaults = 2;

        (await Predict(watcher, 1, seat: 2)).Code.ShouldBe(RefusalCodes.Ok);

        Royale.PredictionBatches.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Contenders_AskedByMany_AskTheBoardOnce()
    {
        Royale.Board = new PredictionBoard(4, [new BoardRow(1, "Ada", 900, 3)], [new BoardRow(1, "Ada", 900, 3), new BoardRow(2, "Bob", 700, 0)]);
        await using var watcher = await Gateway.Connect("p-2");
        await watcher.Spectate(Royale);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await watcher.Next<RevealFrame>();

        var first = await watcher.Invoke<ContendersReply>(HubNames.Contenders, Royale.Id);
        await watcher.Invoke<ContendersReply>(HubNames.Contenders, Royale.Id);

        (first.Code, first.Open, first.Predictions).ShouldBe((RefusalCodes.Ok, true, 4));
        var ada = first.Favourites.ShouldHaveSingleItem();
        (ada.Seat, ada.Name, ada.Score, ada.Predictions).ShouldBe((1, "Ada", 900, 3));
        first.Leaders.Select(row => row.Name).ShouldBe(["Ada", "Bob"]);
        Royale.BoardsAsked.ShouldBe(1);
    }

    [Fact]
    public async Task Reveal_AndTheEnd_TellWhoIsPredictedAndHowManyWereRight()
    {
        await using var watcher = await Gateway.Connect("p-2");
        await watcher.Spectate(Royale);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1) with { Favourites = [new BoardRow(1, "Ada", 900, 3)], Predictions = 4 });
        await Cluster.Tell(Royale, new RoyaleFinished
        {
            RoyaleId = Royale.Id, WinnerId = "p-1", WinnerName = "Ada", Seed = "", WinnerSeat = 1, Predictions = 4, Prophets = 3,
        });

        var reveal = await watcher.Next<RevealFrame>();
        (reveal.Predictions, reveal.Favourites.Single().Name).ShouldBe((4, "Ada"));
        var finish = await watcher.Next<FinishFrame>();
        (finish.WinnerSeat, finish.Predictions, finish.Prophets).ShouldBe((1, 4, 3));
    }

    private Task<PredictReply> Predict(TestPlayer player, long operation, int seat) =>
        player.Invoke<PredictReply>(HubNames.Predict, Royale.Id, operation, seat);

    /// <summary>A player who joined and has been eliminated, with four still alive.</summary>
    private async Task<TestPlayer> InGameThenOut(string playerId, bool json)
    {
        var player = await Gateway.Connect(playerId, json);
        await player.Join(Royale);
        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 1, [new EliminatedSeat(0, 5, 120, EliminationCause.Rank)]);
        Royale.Views[new SeatRef(0, 0)] = new SeatView { PlayerId = playerId, OutAtCut = 1, OutRank = 5 };
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1) with { AliveBefore = 5, Alive = 4 });
        await player.Next<OutFrame>();
        return player;
    }
}
