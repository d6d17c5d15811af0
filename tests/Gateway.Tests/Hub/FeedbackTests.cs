using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Gateway.Tests.Hub;

public sealed class FeedbackTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings =>
        [("Feedback:Every", TimeSpan.Zero), ("Feedback:ShowEvery", TimeSpan.FromMilliseconds(100))];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Feedback_AfterTheReveal_IsStoredWithTheAnswerAndShownToTheRoom(bool json)
    {
        await using var player = await Gateway.Connect("p-1", json);
        await player.Join(Royale);
        (await Say(player, 1, 1)).Code.ShouldBe(RefusalCodes.NotOpen);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.Zero));
        await player.Next<QuestionFrame>();
        (await player.Answer(Royale, 1, 2)).Code.ShouldBe(RefusalCodes.Ok);
        (await Say(player, 1, 1)).Code.ShouldBe(RefusalCodes.NotOpen);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1) with { QuestionId = "q-7", QuestionVersion = 3 });
        await player.Next<RevealFrame>();

        var reply = await Say(player, 4, 1, "tooEasy", "  everyone   knows ");

        (reply.Code, reply.Round, reply.Operation, reply.Vote, reply.Flag).ShouldBe((RefusalCodes.Ok, 1, 4, 1, "tooEasy"));
        var (key, batch) = Royale.Opinions.ShouldHaveSingleItem();
        key.ShouldBe(FeedbackShards.Key("q-7", FeedbackShards.Of("p-1")));
        (batch.GameId, batch.Round, batch.QuestionVersion, batch.Answerers).ShouldBe((Royale.Id, 1, 3, 4));
        var entry = batch.Entries.Single();
        (entry.PlayerId, entry.Vote, entry.Flag, entry.Note).ShouldBe(("p-1", Vote.Up, FlagKind.TooEasy, "everyone knows"));
        (entry.Answered, entry.Correct, entry.Synthetic).ShouldBe((true, true, false));
        entry.LatencyMs.ShouldBeGreaterThanOrEqualTo(250);
        var shown = await player.Next<FeedbackFrame>();
        (shown.Game, shown.Round, shown.Up, shown.Down, shown.Flags).ShouldBe((Royale.Id, 1, 1, 0, 1));
    }

    [Fact]
    public async Task Feedback_WhoHasNotAnswered_MayVoteAndNotFlag()
    {
        await using var player = await Revealed("p-1");
        Royale.History = _ => [new SeatAnswer(1, false, -1, 2, 0, 0, 10_000, 0, true)];

        (await Say(player, 1, -1)).Code.ShouldBe(RefusalCodes.Ok);
        (await Say(player, 2, 0, "dull")).Code.ShouldBe(RefusalCodes.NotAllowed);
        Royale.Opinions.ShouldAllBe(sent => !sent.Batch.Entries[0].Answered);
    }

    [Fact]
    public async Task Feedback_AnsweredThroughAnotherGateway_TakesTheAnswerFromTheRecord()
    {
        await using var player = await Revealed("p-1");
        Royale.History = _ => [new SeatAnswer(1, false, 2, 2, 1_400, 100, 1_300, 900, true)];

        (await Say(player, 1, 0, "wrong")).Code.ShouldBe(RefusalCodes.Ok);

        var entry = Royale.Opinions.Single().Batch.Entries.Single();
        (entry.Answered, entry.Correct, entry.LatencyMs).ShouldBe((true, true, 1_300));
    }

    [Fact]
    public async Task Feedback_SeatThatWasOutByThenAndSpectators_MayNot()
    {
        await using var player = await Revealed("p-1");
        Royale.History = _ => [];
        await using var watcher = await Gateway.Connect("p-2");
        await watcher.Spectate(Royale);

        (await Say(player, 1, 1)).Code.ShouldBe(RefusalCodes.Eliminated);
        (await Say(watcher, 1, 1)).Code.ShouldBe(RefusalCodes.NotSeated);
        Royale.Opinions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_OutOfBounds_IsMalformed()
    {
        await using var player = await Revealed("p-1");

        foreach (var (operation, vote, flag, note) in new (long, int, string, string?)[]
        {
            (0, 1, "", null), (1, 2, "", null), (1, 1, "boring", null), (1, 1, "", new string('x', 281)), (1, 1, "", new string('x', 4_000)), (1, 1, "", "a\u202Eb"),
        })
        {
            (await Say(player, operation, vote, flag, note)).Code.ShouldBe(RefusalCodes.Malformed);
        }
    }

    [Fact]
    public async Task Feedback_ShardFails_IsSentAgainUntilItIsStored()
    {
        await using var player = await Revealed("p-1");
        Royale.History = _ => [new SeatAnswer(1, false, 1, 2, 1_400, 100, 1_300, 0, true)];
        Royale.OpinionFaults = 2;

        (await Say(player, 1, 1)).Code.ShouldBe(RefusalCodes.Ok);

        Royale.Opinions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Feedback_OfAnEarlierQuestion_IsLate()
    {
        await using var player = await Revealed("p-1");
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 2) with { QuestionId = "q-8" });
        await player.Next<RevealFrame>(frame => frame.Round == 2);

        (await Say(player, 1, 1)).Code.ShouldBe(RefusalCodes.Late);
    }

    private async Task<TestPlayer> Revealed(string playerId)
    {
        var player = await Gateway.Connect(playerId);
        await player.Join(Royale);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1) with { QuestionId = "q-7", QuestionVersion = 1 });
        await player.Next<RevealFrame>();
        return player;
    }

    private Task<FeedbackReply> Say(TestPlayer player, long operation, int vote, string flag = "", string? note = null) =>
        player.Invoke<FeedbackReply>(HubNames.Feedback, Royale.Id, 1, operation, vote, flag, note);
}
