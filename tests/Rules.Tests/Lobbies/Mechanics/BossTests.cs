using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Boss;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class BossTests
{
    private const int Players = 5;
    private static readonly BossMechanic Boss = new();

    [Fact]
    public void Plan_AnyRound_BringsABossEveryTenthOneWhoReadsTheLeader() =>
        Gen.Select(Gen.Int[0, 49], Gen.Select(Gen.Int[0, 900], Gen.Int[0, 9]).Array[Players]).Sample((asked, seats) =>
        {
            var state = LobbyMachine.Start(Some.Lobby(Players), 50, 1, Some.Noon) with { Number = asked };
            for (var seat = 0; seat < Players; seat++)
            {
                state = state.With(seat, state.Seats[seat] with { Score = seats[seat].Item1, Streak = seats[seat].Item2 });
            }

            var (turn, plan) = Boss.Plan(MechanicTurn.Of(state, Some.Noon), RoundPlan.Ordinary(state.Settings));

            plan.Has(BossMechanic.Key).ShouldBe((asked + 1) % 10 == 0);
            turn.Told.Length.ShouldBe(plan.Has(BossMechanic.Key) ? 1 : 0);
            var leader = seats.OrderByDescending(seat => seat.Item1).First();
            if (turn.Told.OfType<BossJoined>().SingleOrDefault() is { } joined)
            {
                joined.Streak.ShouldBe(leader.Item2);
                joined.Sabotage.ShouldBe(leader.Item2 >= 4 ? "halfTime" : leader.Item2 >= 2 ? "hiddenScores" : "swappedColours");
                plan.WindowMs.ShouldBe(leader.Item2 >= 4 ? 7_500 : 15_000);
            }
        });

    [Fact]
    public void Plan_PreparedByAnAgent_PlaysThatOnce()
    {
        var state = LobbyMachine.Start(Some.Lobby(Players), 50, 1, Some.Noon) with { Number = 9 };
        var prepared = BossMechanic.Prepare(MechanicTurn.Of(state, Some.Noon), new BossPlay(BossMechanic.HiddenScores, "Boo."));

        var (turn, plan) = Boss.Plan(prepared, RoundPlan.Ordinary(state.Settings));

        turn.Told.ShouldHaveSingleItem().ShouldBe(new BossJoined(1, 0, BossMechanic.HiddenScores, "Boo."));
        plan.Twists.ShouldBe([BossMechanic.Key, BossMechanic.HiddenScores]);
        Boss.Plan(turn, RoundPlan.Ordinary(state.Settings)).Plan.Has(BossMechanic.SwappedColours).ShouldBeTrue();
    }

    [Theory]
    [InlineData(BossMechanic.HalfTime, "Hurry.", true)]
    [InlineData("boss", "Hurry.", false)]
    [InlineData("fireworks", "Hurry.", false)]
    [InlineData(BossMechanic.HalfTime, "", false)]
    [InlineData(BossMechanic.HalfTime, "Hurry\u202e.", false)]
    public void IsPlayable_WhatARoomCannotBeShown_IsNot(string sabotage, string taunt, bool playable) =>
        new BossPlay(sabotage, taunt).IsPlayable.ShouldBe(playable);

    [Fact]
    public void Locked_AnyAnswers_IsBeatenByMoreThanHalf() =>
        Some.Answers(Players, 15_000).Sample(answers =>
        {
            var open = Some.Open(Players, plan: RoundPlan.Ordinary(new LobbySettings()).With(BossMechanic.Key));
            var locked = LobbyMachine.Lock(open, Some.Noon);
            var (turn, _) = Boss.Locked(MechanicTurn.Of(locked, Some.Noon), LobbyScoring.Close(locked, answers, 1));
            var right = answers.Where(answer => answer.Value.Choice == 1).Select(answer => (Some.Person(answer.Key).PlayerId, Feats.BossBeaten)).ToList();
            turn.Told.ShouldHaveSingleItem().ShouldBe(new BossLeft(1, right.Count >= 3));
            Boss.Feats(turn.State).ShouldBe(right.Count >= 3 ? right : [], ignoreOrder: true);
        });
}
