using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class ResumeTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings => [("Rooms:HistoryMax", 3)];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Resume_EventsMissed_SendsExactlyThoseBeforeTheReply(bool json)
    {
        await using var witness = await Gateway.Connect("p-2");
        await witness.Join(Royale);
        var player = await Gateway.Connect("p-1", json);
        await player.Join(Royale);
        var staged = await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.Zero));
        await player.Next<QuestionFrame>();
        await player.DisposeAsync();
        var revealed = await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        var cut = await Cluster.Tell(Royale, Facts.Cut(Royale, 1));
        await witness.Next<CutFrame>();
        Royale.Views[new SeatRef(0, 1)] = new SeatView { PlayerId = "p-1", Score = 640, AnsweredRound = 1, Choice = 2 };
        await using var again = await Gateway.Connect("p-1", json);

        var reply = await again.Resume(Royale, staged.Sequence);

        (reply.Code, reply.Missed, reply.Royale).ShouldBe((RefusalCodes.Ok, 2, null));
        reply.Seat.ShouldNotBeNull().Score.ShouldBe(640);
        await Eventually.True(() => again.Heard.Count == 2, "both frames arrive");
        again.Names.ShouldBe([HubNames.Reveal, HubNames.Cut]);
        (await again.Next<RevealFrame>()).Sequence.ShouldBe(revealed.Sequence);
        (await again.Next<CutFrame>()).Sequence.ShouldBe(cut.Sequence);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Resume_AfterACutInAbsence_TellsWhyAsTheLiveFrameDoes(bool json)
    {
        await using var player = await Gateway.Connect("p-1", json);
        await player.Join(Royale);
        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 1, [new EliminatedSeat(0, 4, 120, EliminationCause.Network)]);
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));
        var live = await player.Next<OutFrame>();
        Royale.Views[new SeatRef(0, 0)] = new SeatView
        {
            PlayerId = "p-1",
            Score = 120,
            OutAtCut = 1,
            OutRank = 4,
            Out = new SeatOut(1, 1, 4, AliveBefore: 4, LineScore: 500, EliminationCause.Network),
        };
        await using var other = await GatewayHost.Start(Cluster, ("Name", "other"));
        await using var again = await other.Connect("p-1", json);

        var seat = (await again.Resume(Royale, 1)).Seat.ShouldNotBeNull();

        seat.Out.ShouldBe(live);
        (seat.OutAtCut, seat.OutRank).ShouldBe((1, 4));
        again.Names.ShouldNotContain(HubNames.Out);
    }

    [Fact]
    public async Task Resume_NothingMissed_SendsNothing()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);

        var reply = await player.Resume(Royale, 1);

        (reply.Missed, reply.Royale).ShouldBe((0, null));
        player.Names.ShouldBeEmpty();
    }

    [Theory, InlineData(0), InlineData(99), InlineData(-5), InlineData(long.MaxValue)]
    public async Task Resume_BeyondTheHistory_GetsASnapshot(long sequence)
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        for (var round = 1; round <= 2; round++)
        {
            await Cluster.Tell(Royale, Facts.Staged(Royale, round, TimeSpan.Zero));
            await player.Next<QuestionFrame>(question => question.Round == round);
            await Cluster.Tell(Royale, Facts.Revealed(Royale, round));
            await player.Next<RevealFrame>(reveal => reveal.Round == round);
        }

        var reply = await player.Resume(Royale, sequence);

        reply.Missed.ShouldBe(-1);
        var royale = reply.Royale.ShouldNotBeNull();
        (royale.Phase, royale.Sequence, royale.Reveal!.Round).ShouldBe(("revealed", 5, 2));
    }

    [Fact]
    public async Task Resume_OnAnotherGateway_KeepsTheSeatAndTheTimeLeft()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.Zero, windowMs: 60_000));
        await player.Next<QuestionFrame>();
        await using var other = await GatewayHost.Start(Cluster, ("Name", "other"));
        await using var again = await other.Connect("p-1");

        var reply = await again.Resume(Royale, 1);

        reply.Seat.ShouldNotBeNull();
        if (reply.Royale is { } royale)
        {
            royale.Question.ShouldNotBeNull().RemainingMs.ShouldBeLessThan(60_000);
        }
        else
        {
            (await again.Next<QuestionFrame>()).RemainingMs.ShouldBeLessThan(60_000);
        }

        (await again.Answer(Royale, 1, 2)).Code.ShouldBe(RefusalCodes.Ok);
        Royale.Batches.First().Batch.Seats.ShouldBe([0]);
    }

    [Fact]
    public async Task Resume_WithoutASeat_Watches()
    {
        Royale.OnJoin = _ => new JoinOutcome(JoinCode.TooLate);
        await using var player = await Gateway.Connect("p-1");

        var reply = await player.Resume(Royale, 0);

        (reply.Code, reply.Seat).ShouldBe((RefusalCodes.Ok, null));
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await player.Next<RevealFrame>();
    }

    [Fact]
    public async Task Standing_AfterAReveal_SharesTheRankOfEqualScores()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await player.Next<RevealFrame>();
        Royale.Views[new SeatRef(0, 0)] = new SeatView { PlayerId = "p-1", Score = 700 };

        var reply = await player.Invoke<StandingReply>(HubNames.Standing, Royale.Id);
        var soon = await player.Invoke<StandingReply>(HubNames.Standing, Royale.Id);

        (reply.Code, reply.Rank, reply.Alive, reply.LineScore).ShouldBe((RefusalCodes.Ok, 2, 4, 700));
        soon.Code.ShouldBe(RefusalCodes.TooMany);
    }
}
