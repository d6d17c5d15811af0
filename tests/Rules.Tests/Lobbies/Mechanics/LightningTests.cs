using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Lightning;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class LightningTests
{
    [Fact]
    public void Plan_AnyPace_StrikesOncePerTwoMinutesAndNeverEarly() =>
        Gen.Int[1, 100].Array[1, 40].Sample(
            pauses =>
            {
                var lightning = new LightningMechanic();
                var state = LobbyMachine.Start(Some.Lobby(2), 50, 1, Some.Noon);
                var (seconds, struck) = (0, 0);
                foreach (var pause in pauses)
                {
                    seconds += pause;
                    var (turn, plan) = lightning.Plan(MechanicTurn.Of(state, Some.Noon.AddSeconds(seconds)), RoundPlan.Ordinary(state.Settings));
                    state = turn.State;
                    var due = seconds / 120;
                    plan.Has(LightningMechanic.Key).ShouldBe(due > struck);
                    plan.WindowMs.ShouldBe(due > struck ? 7_500 : 15_000);
                    plan.Factor.ShouldBe(due > struck ? 2 : 1);
                    struck = due;
                }
            },
            iter: 500);

    [Theory]
    [InlineData(5_000, 4, false)]
    [InlineData(5_000, 5, true)]
    [InlineData(0, 119, false)]
    [InlineData(0, 120, true)]
    public void Plan_OtherPace_StrikesByIt(int everyMs, int seconds, bool strikes)
    {
        var state = LobbyMachine.Start(Some.Lobby(2) with { Pace = new LobbyPace(LightningEveryMs: everyMs) }, 50, 1, Some.Noon);

        var (_, plan) = new LightningMechanic().Plan(MechanicTurn.Of(state, Some.Noon.AddSeconds(seconds)), RoundPlan.Ordinary(state.Settings));

        plan.Has(LightningMechanic.Key).ShouldBe(strikes);
    }

    [Fact]
    public void Points_OfALightningRound_AreDoubleAtTheSameShare()
    {
        var state = Some.Open(1, plan: new RoundPlan(7_500, 2, [LightningMechanic.Key]));

        var outcome = LobbyScoring.Close(LobbyMachine.Lock(state, Some.Noon), new Dictionary<int, LobbyAnswer> { [0] = new(3, 3_750, 0) }, 3);

        outcome.Results.Single().Points.ShouldBe(2 * 750);
    }
}
