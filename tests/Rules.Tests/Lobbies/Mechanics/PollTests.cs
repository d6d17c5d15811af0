using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Poll;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class PollTests
{
    private const int Players = 5;
    private static readonly PollMechanic Poll = new();

    [Fact]
    public void Votes_AnyOrder_CountTheLastOfEachPlayer() =>
        Gen.Select(Gen.Int[0, Players - 1], Gen.Int[-1, 5]).Array[0, 30].Sample(moves =>
        {
            var (turn, opened) = Poll.Move(MechanicTurn.Of(Some.Lobby(Players), Some.Noon), new MechanicMove(0, true, 100));
            opened.ShouldBe(MoveVerdict.Done);
            var options = PollMechanic.Polls[0].Options.Length;
            var votes = new Dictionary<int, int>();
            foreach (var (seat, vote) in moves)
            {
                (turn, var verdict) = Poll.Move(turn, new MechanicMove(seat, seat == 0, vote));
                verdict.ShouldBe(vote >= 0 && vote < options ? MoveVerdict.Done : MoveVerdict.Malformed);
                if (verdict == MoveVerdict.Done)
                {
                    votes[seat] = vote;
                }
            }

            turn.Told.Cast<PollShown>().Last().Votes.ShouldBe(Enumerable.Range(0, options).Select(option => votes.Values.Count(vote => vote == option)));
        });

    [Fact]
    public void Poll_AfterTenSeconds_ClosesOnceAndTakesNoMore()
    {
        var (turn, _) = Poll.Move(MechanicTurn.Of(Some.Lobby(Players), Some.Noon), new MechanicMove(0, true, 102));
        Poll.DueAt(turn.State).ShouldBe(Some.Noon.AddSeconds(10));

        var closed = Poll.Due(turn with { Now = Some.Noon.AddSeconds(10) });

        closed.Told.Cast<PollShown>().Last().LeftMs.ShouldBe(0);
        Poll.DueAt(closed.State).ShouldBeNull();
        Poll.Move(closed, new MechanicMove(1, false, 0)).Verdict.ShouldBe(MoveVerdict.NotOpen);
    }

    [Theory]
    [InlineData(false, 100, MoveVerdict.NotAllowed)]
    [InlineData(true, 199, MoveVerdict.Malformed)]
    [InlineData(true, 0, MoveVerdict.NotOpen)]
    public void Move_ThatOpensNothing_IsRefused(bool isHost, int value, MoveVerdict verdict) =>
        Poll.Move(MechanicTurn.Of(Some.Lobby(Players), Some.Noon), new MechanicMove(0, isHost, value)).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(MoveVerdict.Done, "Tea or coffee?", "Tea", "Coffee")]
    [InlineData(MoveVerdict.Malformed, "Tea?", "Yes")]
    [InlineData(MoveVerdict.Malformed, "Tea?", "Yes", "yes")]
    [InlineData(MoveVerdict.Malformed, "Tea?", "1", "2", "3", "4", "5")]
    [InlineData(MoveVerdict.Malformed, "", "Yes", "No")]
    [InlineData(MoveVerdict.Malformed, "Tea?", "Yes", "an option that is far longer than any button can show")]
    public void Move_InOwnWords_OpensWhatCanBeShown(MoveVerdict expected, params string[] words)
    {
        var move = new MechanicMove(0, true, PollMechanic.OwnWords) { Words = [.. words] };

        var (turn, verdict) = Poll.Move(MechanicTurn.Of(Some.Lobby(Players), Some.Noon), move);

        verdict.ShouldBe(expected);
        if (verdict == MoveVerdict.Done)
        {
            (turn, _) = Poll.Move(turn, new MechanicMove(3, false, 1));
            turn.Told.Cast<PollShown>().Last().ShouldSatisfyAllConditions(
                shown => shown.Text.ShouldBe(words[0]), shown => shown.Options.ShouldBe(words[1..]), shown => shown.Votes.ShouldBe([0, 1]));
            Poll.Move(turn, move).Verdict.ShouldBe(MoveVerdict.Done);
            Poll.Move(turn, move with { Words = ["Another?", "Yes", "No"] }).Verdict.ShouldBe(MoveVerdict.Again);
            Poll.Move(turn, new MechanicMove(3, false, 2)).Verdict.ShouldBe(MoveVerdict.Malformed);
        }
    }

    [Fact]
    public void Move_WhileAQuestionIsOpen_OpensNoPoll() =>
        Poll.Move(MechanicTurn.Of(Some.Open(Players), Some.Noon), new MechanicMove(0, true, 100)).Verdict.ShouldBe(MoveVerdict.NotOpen);

    [Fact]
    public void Revealed_EveryFifthQuestionButTheLast_OpensOneOfTheHouse()
    {
        for (var number = 1; number <= 15; number++)
        {
            var state = Some.Revealed(Some.Open(2), new RoundOutcome(1, 0, [])) with { Number = number };
            Poll.Revealed(MechanicTurn.Of(state, Some.Noon), new RoundOutcome(1, 0, [])).Told.Length.ShouldBe(number is 5 or 10 ? 1 : 0);
        }
    }
}
