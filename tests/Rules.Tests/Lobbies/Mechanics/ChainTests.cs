using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Chain;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class ChainTests
{
    private const int Players = 6;

    [Fact]
    public void Locked_AnyRound_RewardsExactlyThoseWhoWereClose() =>
        Some.Answers(Players, 1_500).Sample(
            answers =>
            {
                var locked = LobbyMachine.Lock(Some.Open(Players), Some.Noon);
                var outcome = LobbyScoring.Close(locked, answers, 1);

                var (turn, rewarded) = new ChainMechanic().Locked(MechanicTurn.Of(locked, Some.Noon), outcome);

                var right = answers.Where(answer => answer.Value.Choice == 1).ToList();
                var close = right.Where(answer => right.All(other => answer.Value.RawElapsedMs <= other.Value.RawElapsedMs + 300))
                    .Select(answer => answer.Key).Order().ToList();
                var combo = close.Count > 1 ? close : [];
                rewarded.Results.Select(result => result.Bonus - outcome.Results.Single(before => before.Seat == result.Seat).Bonus)
                    .ShouldBe(rewarded.Results.Select(result => combo.Contains(result.Seat) ? 100 : 0));
                turn.Told.OfType<ChainFormed>().SelectMany(fact => fact.Seats).ShouldBe(combo);
            },
            iter: 2_000);

    [Fact]
    public void Locked_OneRightAnswer_IsNoChain()
    {
        var locked = LobbyMachine.Lock(Some.Open(2), Some.Noon);
        var outcome = LobbyScoring.Close(locked, new Dictionary<int, LobbyAnswer> { [0] = new(1, 400, 0), [1] = new(2, 400, 0) }, 1);

        new ChainMechanic().Locked(MechanicTurn.Of(locked, Some.Noon), outcome).Turn.Told.ShouldBeEmpty();
    }
}
