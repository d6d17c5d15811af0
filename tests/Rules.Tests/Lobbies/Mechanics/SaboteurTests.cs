using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class SaboteurTests
{
    private const int Players = 6;
    private static readonly SaboteurMechanic Saboteur = new();

    [Fact]
    public void Game_AnyAnswers_HoldsThePointsBackUntilTheEnd() =>
        Gen.Select(Gen.Long, Some.Answers(Players, 15_000).Array[1, 6], Gen.Int[0, 3]).Sample(
            (seed, rounds, correct) =>
            {
                var turn = Started(seed);
                var saboteur = turn.State.Of<SaboteurState>(SaboteurMechanic.Key)!.Seat;
                var expected = 0;
                foreach (var answers in rounds)
                {
                    var open = Saboteur.Opened(turn.With(turn.State with { Phase = LobbyPhase.Open, Round = turn.State.Round + 1, Plan = RoundPlan.Ordinary(turn.State.Settings) }), correct);
                    var mark = open.State.Of<SaboteurState>(SaboteurMechanic.Key)!.Mark;
                    mark.ShouldNotBe(correct);
                    expected += 100 * answers.Count(answer => answer.Key != saboteur && answer.Value.Choice == mark);
                    var locked = LobbyMachine.Lock(open.State, Some.Noon);
                    var (closed, outcome) = Saboteur.Locked(open.With(locked), LobbyScoring.Close(locked, answers, correct));
                    outcome.ShouldBe(LobbyScoring.Close(locked, answers, correct) with { Results = outcome.Results });
                    closed.Told.ShouldBeEmpty();
                    turn = closed;
                }

                var end = Saboteur.Ending(turn);
                end.Told.ShouldHaveSingleItem().ShouldBe(new SaboteurUnmasked(saboteur, expected));
                end.State.Seats[saboteur].Score.ShouldBe(turn.State.Seats[saboteur].Score + expected);
            },
            iter: 300);

    [Fact]
    public void Cards_AnySeed_AreDealtToEveryoneAndOneIsDifferent() =>
        Gen.Long.Sample(seed =>
        {
            var turn = Started(seed);
            var open = Saboteur.Opened(turn.With(turn.State with { Phase = LobbyPhase.Open, Round = 1 }), 2);
            var cards = Enumerable.Range(0, Players).Select(seat => SaboteurMechanic.CardOf(open.State, seat)!.Value).ToList();
            cards.Count(card => card.IsSaboteur).ShouldBe(1);
            cards.ShouldAllBe(card => card.Mark >= 0 && card.Mark <= 3);
        });

    [Fact]
    public void Game_FourPeople_HasNone() =>
        Saboteur.GameStarted(MechanicTurn.Of(LobbyMachine.Start(Some.Lobby(4), 5, 3, Some.Noon), Some.Noon)).State.Mechanics.ShouldBeEmpty();

    [Fact]
    public void Choice_ManyGames_FallsOnEveryone() =>
        Enumerable.Range(0, 200).Select(seed => Started(seed).State.Of<SaboteurState>(SaboteurMechanic.Key)!.Seat).Distinct().Count().ShouldBe(Players);

    private static MechanicTurn Started(long seed) =>
        Saboteur.GameStarted(MechanicTurn.Of(LobbyMachine.Start(Some.Lobby(Players), 10, seed, Some.Noon), Some.Noon));
}
