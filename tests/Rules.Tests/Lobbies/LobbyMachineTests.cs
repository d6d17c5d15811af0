using CsCheck;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Rules.Tests.Lobbies;

public sealed class LobbyMachineTests
{
    private static readonly RoundOutcome Nothing = new(1, 0, []);

    private static readonly (string Name, Func<LobbyState, LobbyState> Take)[] Steps =
    [
        ("start", state => LobbyMachine.Start(state, 2, 5, Some.Noon)),
        ("open", state => LobbyMachine.Open(state, RoundPlan.Ordinary(state.Settings), Some.Noon)),
        ("lock", state => LobbyMachine.Lock(state, Some.Noon)),
        ("reveal", state => LobbyMachine.Reveal(state, Shown(state), Some.Noon)),
        ("feedback", state => LobbyMachine.TakeFeedback(state, Some.Noon)),
        ("finish", state => LobbyMachine.Finish(state, Some.Noon)),
        ("again", state => LobbyMachine.Again(state, Some.Noon)),
    ];

    [Fact]
    public void Steps_AnyOrder_GoOnlyForwardWithinAGame() =>
        Gen.Int[0, Steps.Length - 1].Array[0, 40].Sample(
            choices =>
            {
                var state = Some.Lobby(3);
                foreach (var choice in choices)
                {
                    var before = state;
                    try
                    {
                        state = Steps[choice].Take(state);
                    }
                    catch (InvalidOperationException)
                    {
                        continue;
                    }

                    (state.Game, state.Round).CompareTo((before.Game, before.Round)).ShouldBeGreaterThanOrEqualTo(0);
                    if (state.Game == before.Game && state.Round == before.Round && state.Phase != LobbyPhase.Waiting)
                    {
                        ((int)state.Phase).ShouldBeGreaterThan((int)before.Phase);
                    }
                }
            },
            iter: 2_000);

    [Fact]
    public void Steps_SameAgain_GiveTheSameState()
    {
        var order = new[] { 0, 1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 0 };

        var one = order.Aggregate(Some.Lobby(3), (state, step) => Steps[step].Take(state));
        var other = order.Aggregate(Some.Lobby(3), (state, step) => Steps[step].Take(state));

        one.Seats.ShouldBe(other.Seats);
        (one with { Seats = [], Plan = RoundPlan.None }).ShouldBe(other with { Seats = [], Plan = RoundPlan.None });
    }

    [Fact]
    public void Reveal_OfAnotherRound_Throws() => Should.Throw<ArgumentException>(
        () => LobbyMachine.Reveal(LobbyMachine.Lock(Some.Open(2), Some.Noon), Nothing with { Round = 9 }, Some.Noon));

    [Fact]
    public void Start_AfterSomeLeft_SeatsThoseWhoStayedAtNothing()
    {
        var lobby = LobbySeating.Leave(Some.Lobby(3).Scored(10, 20, 30), "p-0");

        var started = LobbyMachine.Start(lobby, 5, 1, Some.Noon);

        started.Seats.Select(seat => seat.PlayerId).ShouldBe(["p-1", "p-2"]);
        started.Seats.ShouldAllBe(seat => seat.Score == 0);
        started.HostId.ShouldBe("p-1");
    }

    [Fact]
    public void Reopen_OpenRound_GivesItsWholeWindowAnew()
    {
        var open = Some.Open(2);

        var again = LobbyMachine.Reopen(open, Some.Noon.AddMinutes(5));

        again.Round.ShouldBe(open.Round);
        again.Until.ShouldBe(Some.Noon.AddMinutes(5).AddMilliseconds(open.Plan.WindowMs));
        again.Duration.ShouldBe(TimeSpan.FromMilliseconds(open.Plan.WindowMs));
    }

    private static RoundOutcome Shown(LobbyState state) => state.Phase == LobbyPhase.Locked
        ? LobbyScoring.Close(state, new Dictionary<int, LobbyAnswer>(), 0)
        : Nothing;
}
