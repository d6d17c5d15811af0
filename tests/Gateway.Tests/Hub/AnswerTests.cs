using System.Collections.Concurrent;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class AnswerTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings => [("Answers:SubmitTimeout", "00:00:00.500")];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Answer_InTime_IsStoredAndAcknowledged(bool json)
    {
        await using var player = await OpenQuestion("p-1", json: json);

        var reply = await player.Answer(Royale, 1, 3);

        reply.Code.ShouldBe(RefusalCodes.Ok);
        reply.Round.ShouldBe(1);
        reply.ElapsedMs.ShouldBeGreaterThanOrEqualTo(250);
        // A slow bracket may have been asked again, with the same answer.
        var (bracket, batch) = Royale.Batches.First();
        (bracket, batch.Round, batch.WindowMs).ShouldBe((0, 1, 60_000));
        batch.Seats.ShouldBe([0]);
        batch.Choices.ShouldBe([(byte)3]);
        batch.RawElapsedMs.Single().ShouldBeInRange(0, 60_000);
    }

    [Fact]
    public async Task Answer_Twice_GetsTheFirstVerdict()
    {
        await using var player = await OpenQuestion("p-1");
        var store = new TaskCompletionSource();
        Royale.OnSubmit = async (_, batch) =>
        {
            await store.Task;
            return RoyaleScript.Store(batch);
        };

        var first = player.Answer(Royale, 1, 3);
        var second = player.Answer(Royale, 1, 0);
        await Eventually.True(() => !Royale.Batches.IsEmpty, "the answer reaches its bracket");
        store.SetResult();

        (await second).ShouldBe(await first);
        (await player.Answer(Royale, 1, 1)).ShouldBe(await first);
        Royale.Batches.ShouldAllBe(entry => entry.Batch.Choices.SequenceEqual(new byte[] { 3 }));
    }

    [Fact]
    public async Task Answer_SeatWithTwoConnections_CountsOnce()
    {
        await using var other = await Gateway.Connect("p-1");
        await other.Join(Royale);
        await using var player = await OpenQuestion("p-1");

        var replies = await Task.WhenAll(player.Answer(Royale, 1, 3), other.Answer(Royale, 1, 3));

        replies[0].ShouldBe(replies[1]);
        Royale.Batches.Sum(batch => batch.Batch.Seats.Length).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_WrongMoment_IsRefused()
    {
        await using var player = await OpenQuestion("p-1");

        (await player.Answer(Royale, 2, 0)).Code.ShouldBe(RefusalCodes.NotOpen);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 2, TimeSpan.Zero));
        await player.Next<QuestionFrame>(question => question.Round == 2);
        (await player.Answer(Royale, 2, 4)).Code.ShouldBe(RefusalCodes.Malformed);
        (await player.Answer(Royale, 2, -1)).Code.ShouldBe(RefusalCodes.Malformed);
        (await player.Answer(Royale, 0, 0)).Code.ShouldBe(RefusalCodes.Malformed);
        (await player.Answer(Cluster.NewRoyale(), 2, 0)).Code.ShouldBe(RefusalCodes.NotSeated);
        Royale.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_AfterEveryDeadline_GetsTheBracketsWord()
    {
        await using var player = await OpenQuestion("p-1", windowMs: 300);
        await Eventually.True(() => Royale.Touches.Last().HandedOver == 1, "the round is handed over");
        Royale.OnSubmit = (_, _) => Task.FromResult(new AnswerVerdicts([AnswerVerdict.Late], [0]));

        (await player.Answer(Royale, 1, 0)).Code.ShouldBe(RefusalCodes.Late);

        Royale.Batches.ShouldAllBe(entry => entry.Batch.Round == 1);
    }

    [Fact]
    public async Task Answer_ToAClosedRound_LooksUpTheVerdictOfTheFirst()
    {
        await using var player = await OpenQuestion("p-1");
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await Cluster.Tell(Royale, Facts.Staged(Royale, 2, TimeSpan.Zero));
        await player.Next<QuestionFrame>(question => question.Round == 2);
        Royale.OnSubmit = (_, batch) => Task.FromResult(new AnswerVerdicts([AnswerVerdict.Stored], [1_234]));

        var reply = await player.Answer(Royale, 1, 2);

        (reply.Code, reply.Round, reply.ElapsedMs).ShouldBe((RefusalCodes.Ok, 1, 1_234));
        Royale.Batches.First().Batch.Round.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_UnresolvedAndSentAgain_IsLookedUp()
    {
        await using var player = await OpenQuestion("p-1", windowMs: 500);
        Royale.OnSubmit = (_, _) => throw new InvalidOperationException("no store");
        (await player.Answer(Royale, 1, 2)).Code.ShouldBe(RefusalCodes.Unresolved);
        Royale.OnSubmit = (_, _) => Task.FromResult(new AnswerVerdicts([AnswerVerdict.Stored], [400]));

        (await player.Answer(Royale, 1, 2)).ShouldBe(new AnswerReply { Code = RefusalCodes.Ok, Round = 1, ElapsedMs = 400 });
    }

    [Theory]
    [InlineData(AnswerVerdict.Late, RefusalCodes.Late)]
    [InlineData(AnswerVerdict.Eliminated, RefusalCodes.Eliminated)]
    [InlineData(AnswerVerdict.NotSeated, RefusalCodes.NotSeated)]
    [InlineData(AnswerVerdict.Invalid, RefusalCodes.NotOpen)]
    public async Task Answer_Verdict_IsTold(AnswerVerdict verdict, string expected)
    {
        await using var player = await OpenQuestion("p-1");
        Royale.OnSubmit = (_, _) => Task.FromResult(new AnswerVerdicts([verdict], [0]));

        (await player.Answer(Royale, 1, 0)).Code.ShouldBe(expected);
    }

    [Fact]
    public async Task Answer_BracketFailsAndHangs_IsSentAgainUnchanged()
    {
        await using var player = await OpenQuestion("p-1");
        var calls = 0;
        var hanging = new TaskCompletionSource<AnswerVerdicts>();
        Royale.OnSubmit = (_, batch) => Interlocked.Increment(ref calls) switch
        {
            1 => throw new InvalidOperationException("no store"),
            2 => hanging.Task,
            _ => Task.FromResult(RoyaleScript.Store(batch)),
        };

        (await player.Answer(Royale, 1, 2)).Code.ShouldBe(RefusalCodes.Ok);

        var batches = Royale.Batches.Select(sent => sent.Batch).ToArray();
        batches.Length.ShouldBe(3);
        batches.Select(batch => (batch.Choices[0], batch.RawElapsedMs[0], batch.ProbeMs[0])).Distinct().Count().ShouldBe(1);

        // The silo's end waits for whoever is still served.
        hanging.SetResult(RoyaleScript.Store(batches[1]));
    }

    [Fact]
    public async Task Answer_NoBracketUntilTheEnd_IsUnresolvedAndReported()
    {
        await using var player = await OpenQuestion("p-1", windowMs: 3_000);
        Royale.OnSubmit = (_, _) => throw new InvalidOperationException("no store");

        (await player.Answer(Royale, 1, 2)).Code.ShouldBe(RefusalCodes.Unresolved);

        await Eventually.True(() => Royale.Touches.Last() is { HandedOver: 1, Unstored: 1 }, "the loss is reported");
    }

    [Fact]
    public async Task HandOver_EverySeatAnswered_IsReportedAtOnce()
    {
        await using var first = await Gateway.Connect("p-1");
        await first.Join(Royale);
        await using var second = await OpenQuestion("p-2");
        await first.Next<QuestionFrame>();

        await first.Answer(Royale, 1, 0);
        Royale.Touches.ShouldAllBe(touch => touch.HandedOver == 0);
        await second.Answer(Royale, 1, 0);

        await Eventually.True(() => Royale.Touches.Last().HandedOver == 1, "the round is handed over long before its window ends");
    }

    [Fact]
    public async Task Answers_Many_TravelInFewBatches()
    {
        var players = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Gateway.Connect($"p-{number}")));
        await Task.WhenAll(players.Select(player => player.Join(Royale)));
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.Zero, windowMs: 60_000));
        await Task.WhenAll(players.Select(player => player.Next<QuestionFrame>()));
        var busy = new TaskCompletionSource();
        Royale.OnSubmit = async (_, batch) =>
        {
            await busy.Task;
            return RoyaleScript.Store(batch);
        };

        var answering = Task.WhenAll(players.Select(player => player.Answer(Royale, 1, 1)));
        await Eventually.True(() => Royale.Batches.Sum(sent => sent.Batch.Seats.Length) >= 40, "all answers reach their bracket");
        busy.SetResult();

        (await answering).ShouldAllBe(reply => reply.Code == RefusalCodes.Ok);
        var seats = new ConcurrentBag<int>(Royale.Batches.SelectMany(sent => sent.Batch.Seats));
        seats.Distinct().Count().ShouldBe(40);
        Royale.Batches.Count.ShouldBeLessThan(40);
        await Task.WhenAll(players.Select(player => player.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Answer_WithProbes_CarriesTheRoundTrip()
    {
        Royale.OnJoin = null;
        await using var silent = await Gateway.Connect("p-2");
        silent.AnswersProbes = false;
        await silent.Join(Royale);
        await using var player = await OpenQuestion("p-1");
        var registry = Gateway.Services.GetService(typeof(Connections.ConnectionRegistry)) as Connections.ConnectionRegistry;
        await Eventually.True(
            () => registry!.All().Single(connection => connection.Identity.PlayerId == "p-1").ProbesSent >= 3, "three probes were sent");

        await player.Answer(Royale, 1, 1);
        await silent.Answer(Royale, 1, 1);

        Royale.Batches.Last().Batch.ProbeMs.Single().ShouldBe(0);
    }

    private async Task<TestPlayer> OpenQuestion(string playerId, int windowMs = 60_000, bool json = false)
    {
        var player = await Gateway.Connect(playerId, json);
        (await player.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.FromMilliseconds(50), windowMs));
        await player.Next<QuestionFrame>();
        return player;
    }
}
