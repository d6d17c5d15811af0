using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class CutTests(ScriptedCluster cluster) : HubTests(cluster)
{
    [Fact]
    public async Task Cut_SeatLeaves_ItsPlayerHearsWhyAndNobodyElse()
    {
        await using var leaving = await Gateway.Connect("p-1");
        await leaving.Join(Royale);
        await using var staying = await Gateway.Connect("p-2");
        await staying.Join(Royale);
        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 1, [new EliminatedSeat(0, 4, 120, EliminationCause.NoAnswer)]);

        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));

        var frame = await leaving.Next<OutFrame>();
        (frame.Royale, frame.Cut, frame.Rank, frame.AliveBefore, frame.Score, frame.LineScore, frame.Cause)
            .ShouldBe((Royale.Id, 1, 4, 4, 120, 500, "noAnswer"));
        await staying.Next<CutFrame>();
        leaving.Names.ShouldBe([HubNames.Cut, HubNames.Out]);
        staying.Names.ShouldBe([HubNames.Cut]);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 4, TimeSpan.Zero));
        await leaving.Next<QuestionFrame>();
        (await leaving.Answer(Royale, 4, 1)).Code.ShouldBe(RefusalCodes.Eliminated);
    }

    [Fact]
    public async Task Answer_SentAgainByWhoLeftWithItsRound_GetsItsVerdict()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 1, [new EliminatedSeat(0, 4, 120, EliminationCause.Rank)]);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 3, TimeSpan.Zero));
        await player.Next<QuestionFrame>();
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 3));
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));
        await player.Next<OutFrame>();

        (await player.Answer(Royale, 3, 1)).Code.ShouldBe(RefusalCodes.Ok, "the bracket knows it, and says so");
    }

    [Fact]
    public async Task Cut_BracketNotReady_IsAskedUntilItIs()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));
        await player.Next<CutFrame>();

        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 1, [new EliminatedSeat(0, 4, 120, EliminationCause.Rank)]);

        (await player.Next<OutFrame>()).Cause.ShouldBe("rank");
    }

    [Fact]
    public async Task Cut_Revised_ReturnsWhoIsNoLongerOut()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 1, [new EliminatedSeat(0, 4, 120, EliminationCause.Rank)]);
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));
        await player.Next<OutFrame>();
        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 2, []);
        Royale.Views[new SeatRef(0, 0)] = new SeatView { PlayerId = "p-1", Score = 60 };

        await Cluster.Tell(Royale, Facts.Cut(Royale, 1, revision: 2));

        var back = await player.Next<BackFrame>();
        (back.Cut, back.Revision, back.Seat.Score, back.Seat.OutAtCut).ShouldBe((1, 2, 60, 0));
        await Cluster.Tell(Royale, Facts.Staged(Royale, 4, TimeSpan.Zero));
        await player.Next<QuestionFrame>();
        (await player.Answer(Royale, 4, 1)).Code.ShouldBe(RefusalCodes.Ok);
    }

    [Fact]
    public async Task Join_SeatSeenAliveBeforeTheCut_HearsThatItIsOut()
    {
        await using var witness = await Gateway.Connect("p-1");
        await witness.Join(Royale);
        Royale.Eliminated[(1, 0)] = new EliminatedSeats(1, 1, [new EliminatedSeat(1, 4, 120, EliminationCause.Network)]);
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));
        await witness.Next<CutFrame>();
        await using var player = await Gateway.Connect("p-2");

        (await player.Join(Royale)).Seat!.OutAtCut.ShouldBe(0);

        (await player.Next<OutFrame>()).Cause.ShouldBe("network");
    }
}
