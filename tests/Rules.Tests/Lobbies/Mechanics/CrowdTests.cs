using CsCheck;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Emotes;
using Trivia.Grains.Rules.Lobbies.Mechanics.Survivor;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class CrowdTests
{
    private const int Players = 6;

    [Fact]
    public void Sum_AnyReports_IsTheSumOfTheirPlacesWhateverTheOrder() =>
        Gen.Int[-5, 100].Array[0, 6].Array[0, 5].Sample(reports =>
        {
            var sum = CountRule.Sum(reports.Select(report => System.Collections.Immutable.ImmutableArray.Create(report)), 4);
            sum.ShouldBe(Enumerable.Range(0, 4).Select(place => reports.Where(report => place < report.Length).Sum(report => Math.Max(0, report[place]))));
            CountRule.Sum(reports.Reverse().Select(report => System.Collections.Immutable.ImmutableArray.Create(report)), 4).ShouldBe(sum);
        });

    [Fact]
    public void WaitFor_AnyTellings_LetsAtMostFourASecondThrough() =>
        Gen.Int[0, 400].Array[1, 60].Sample(gaps =>
        {
            var (now, last, told) = (0, -1, new List<int>());
            foreach (var gap in gaps)
            {
                now += gap;
                var at = now + (int)CountRule.WaitFor(last < 0 ? null : TimeSpan.FromMilliseconds(now - last)).TotalMilliseconds;
                told.Add(at);
                now = last = at;
            }

            told.ShouldAllBe(at => told.Count(other => other >= at && other < at + 1_000) <= 4);
        });

    [Fact]
    public void AgreedOn_AnyAnswers_IsTheOptionOfMoreThanHalf() =>
        Some.Answers(Players, 15_000).Sample(answers =>
        {
            var locked = LobbyMachine.Lock(Some.Open(Players), Some.Noon);
            var agreed = answers.Values.GroupBy(answer => answer.Choice).Where(group => group.Count() > answers.Count / 2.0).Select(group => (int)group.Key);
            EmotesMechanic.AgreedOn(LobbyScoring.Close(locked, answers, 0)).ShouldBe(agreed.DefaultIfEmpty(-1).Single());
        });

    [Fact]
    public void Gone_AnyoneInTheFinalRound_GivesBadgesToWhoIsConnectedAndNoneToTheLeaver() =>
        Gen.Select(Gen.Int[0, Players - 1].Array[1, 4], Gen.Int[0, Players - 1].Array[0, 6], Gen.Bool).Sample((leavers, connected, isFinal) =>
        {
            var state = Some.Open(Players) with { Number = isFinal ? 15 : 14 };
            var turn = MechanicTurn.Of(state, Some.Noon);
            foreach (var leaver in leavers)
            {
                turn = new SurvivorMechanic().Gone(turn, leaver, connected.ToHashSet());
            }

            var kept = turn.State.Of<SurvivorState>(SurvivorMechanic.Key);
            (kept is not null).ShouldBe(isFinal);
            kept?.Leavers.ShouldBe(leavers.Distinct().Order());
            kept?.Survivors.ShouldBe(connected.Where(seat => leavers.Any(leaver => leaver != seat)).Distinct().Order());
            turn.Told.Length.ShouldBe(isFinal ? leavers.Distinct().Count() : 0);
        });
}
