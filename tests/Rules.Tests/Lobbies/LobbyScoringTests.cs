using CsCheck;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Rules.Tests.Lobbies;

public sealed class LobbyScoringTests
{
    private const int Players = 4;

    private static Gen<int> Questions => Gen.Int[1, 12];

    [Fact]
    public void Close_AnyGame_IsTheSumThatAnyoneCanWorkOut() =>
        (from questions in Questions
         from answers in Some.Answers(Players, 15_000).Array[questions]
         from correct in Gen.Int[0, 3].Array[questions]
         from factors in Gen.Int[1, 2].Array[questions]
         select (answers, correct, factors)).Sample(
            game =>
            {
                var state = Some.Lobby(Players);
                var naive = Enumerable.Range(0, Players).Select(_ => new NaiveGame()).ToList();
                state = LobbyMachine.Start(state, game.answers.Length, 1, Some.Noon);
                for (var question = 0; question < game.answers.Length; question++)
                {
                    var plan = RoundPlan.Ordinary(state.Settings) with { Factor = game.factors[question] };
                    var locked = LobbyMachine.Lock(LobbyMachine.Open(state, plan, Some.Noon), Some.Noon);
                    var outcome = LobbyScoring.Close(locked, game.answers[question], game.correct[question]);
                    state = LobbyMachine.TakeFeedback(LobbyMachine.Reveal(locked, outcome, Some.Noon), Some.Noon);
                    for (var seat = 0; seat < Players; seat++)
                    {
                        LobbyAnswer? answer = game.answers[question].TryGetValue(seat, out var given) ? given : null;
                        naive[seat].Play(answer, game.correct[question], plan.WindowMs, plan.Factor);
                    }
                }

                state.Seats.Select(seat => seat.Score).ShouldBe(naive.Select(player => player.Score));
                state.IsFinalRound.ShouldBeTrue();
            },
            iter: 300);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 50)]
    [InlineData(5, 200)]
    [InlineData(6, 250)]
    [InlineData(7, 250)]
    [InlineData(1_000_000_000, 250)]
    public void BonusOf_Streak_IsFiftyForEachBeforeIt(int streak, int bonus) => LobbyScoring.BonusOf(streak).ShouldBe(bonus);

    [Fact]
    public void Close_SeatThatCameLater_IsNotInTheRound()
    {
        var open = Some.Open(2, new LobbySettings { PlayersMax = 5 });
        var locked = LobbyMachine.Lock(open, Some.Noon);
        var (late, seat) = LobbySeating.Enter(locked, Some.Person(9));

        var outcome = LobbyScoring.Close(late, new Dictionary<int, LobbyAnswer>(), 0);

        seat.ShouldBe(2);
        outcome.Results.Select(result => result.Seat).ShouldBe([0, 1]);
    }

    [Fact]
    public void Close_PlayerWhoAnsweredAndLeft_KeepsThePoints()
    {
        var left = LobbySeating.Leave(Some.Open(2), "p-0");

        var outcome = LobbyScoring.Close(LobbyMachine.Lock(left, Some.Noon), new Dictionary<int, LobbyAnswer> { [0] = new(2, 250, 0) }, 2);

        outcome.Results.Single(result => result.Seat == 0).Points.ShouldBe(991);
    }

    [Fact]
    public void Picks_AnyRound_CountEveryAnswerOnce() =>
        Some.Answers(Players, 15_000).Sample(answers =>
            LobbyScoring.Close(LobbyMachine.Lock(Some.Open(Players), Some.Noon), answers, 1).Picks().Sum() == answers.Count);

    [Fact]
    public void Fastest_AnyRound_AreRightAndInOrder() =>
        Some.Answers(Players, 15_000).Sample(answers =>
        {
            var outcome = LobbyScoring.Close(LobbyMachine.Lock(Some.Open(Players), Some.Noon), answers, 1);
            var fastest = outcome.Fastest().ToList();
            fastest.Count.ShouldBe(Math.Min(3, answers.Values.Count(answer => answer.Choice == 1)));
            fastest.ShouldAllBe(result => result.Correct);
            fastest.Select(result => result.ElapsedMs).ShouldBeInOrder();
        });
}
