using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Steal;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class StealTests
{
    private const int Players = 5;

    [Fact]
    public void Move_AnyManyThieves_OneWinsAndPointsAreConserved() =>
        Gen.Select(Gen.Int[0, 900].Array[Players], Gen.Int[0, Players - 1].Array[1, 40]).Sample(
            (scores, thieves) =>
            {
                var turn = MechanicTurn.Of(AtReveal().Scored(scores), Some.Noon);
                var steal = new StealMechanic();
                var won = new HashSet<int>();
                foreach (var thief in thieves)
                {
                    (turn, var verdict) = steal.Move(turn, new MechanicMove(thief, false, 0));
                    if (verdict == MoveVerdict.Done)
                    {
                        won.Add(thief);
                    }
                }

                turn.State.Seats.Sum(seat => seat.Score).ShouldBe(scores.Sum());
                turn.State.Seats.ShouldAllBe(seat => seat.Score >= 0);
                won.Count.ShouldBeLessThanOrEqualTo(1);
                turn.Told.Length.ShouldBe(won.Count);
                steal.Feats(turn.State).ShouldBe(won.Select(thief => ($"p-{thief}", Feats.Thief)));
                foreach (var stolen in turn.Told.OfType<PointsStolen>())
                {
                    scores[stolen.Victim].ShouldBe(scores.Max());
                    stolen.Victim.ShouldNotBe(stolen.Thief);
                    stolen.Points.ShouldBe(Math.Min(200, scores.Max()));
                }
            },
            iter: 2_000);

    [Fact]
    public void Move_LoserOfOneReveal_HasSpentNothing()
    {
        var steal = new StealMechanic();
        var (first, _) = steal.Move(MechanicTurn.Of(AtReveal().Scored(0, 0, 900), Some.Noon), new MechanicMove(0, false, 0));
        var (second, lost) = steal.Move(first, new MechanicMove(1, false, 0));
        var next = second.With(second.State with { Round = second.State.Round + 1 });

        var (_, spent) = steal.Move(next, new MechanicMove(0, false, 0));
        var (_, won) = steal.Move(next, new MechanicMove(1, false, 0));

        lost.ShouldBe(MoveVerdict.TooLate);
        spent.ShouldBe(MoveVerdict.Again);
        won.ShouldBe(MoveVerdict.Done);
    }

    [Fact]
    public void Move_WinnerSendsAgain_GetsTheSameVerdictAndNothingMore()
    {
        var steal = new StealMechanic();
        var (once, _) = steal.Move(MechanicTurn.Of(AtReveal().Scored(0, 900), Some.Noon), new MechanicMove(0, false, 0));

        var (twice, verdict) = steal.Move(once, new MechanicMove(0, false, 0));

        verdict.ShouldBe(MoveVerdict.Done);
        twice.ShouldBe(once);
    }

    [Fact]
    public void Move_LeaderAlone_HasNobodyToRob() =>
        new StealMechanic().Move(MechanicTurn.Of(AtReveal().Scored(10, 900, 20), Some.Noon), new MechanicMove(1, false, 0)).Verdict
            .ShouldBe(MoveVerdict.NotAllowed);

    [Fact]
    public void Move_OutsideAReveal_IsNotOpen() =>
        new StealMechanic().Move(MechanicTurn.Of(Some.Open(Players).Scored(0, 900), Some.Noon), new MechanicMove(0, false, 0)).Verdict
            .ShouldBe(MoveVerdict.NotOpen);

    private static LobbyState AtReveal() => Some.Revealed(Some.Open(Players), new RoundOutcome(1, 0, []));
}
