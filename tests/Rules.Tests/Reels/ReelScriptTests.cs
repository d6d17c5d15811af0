using CsCheck;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Rules.Tests.Reels;

public sealed class ReelScriptTests
{
    [Fact]
    public void Of_AnyGame_ShowsAtMostFifteenMomentsInTheOrderOfTheGame() => Facts.Any.Sample(facts =>
    {
        var moments = ReelScript.Of(facts).Moments;
        return moments.Length <= Reel.MomentsMax && moments.Select(moment => moment.Round).SequenceEqual(moments.Select(moment => moment.Round).Order());
    });

    [Fact]
    public void Of_AnyGame_ShowsOnlyWhatHappened() => Facts.Any.Sample(facts => ReelScript.Of(facts).Moments.All(moment =>
    {
        var round = facts.Rounds[moment.Round - 1];
        var answer = round.Answers.Single(given => given.Player == moment.PlayerIndex);
        return answer == new ReelAnswer(moment.PlayerIndex, moment.IsRight, moment.ElapsedMs, moment.Points)
            && moment.Player == facts.Players[moment.PlayerIndex]
            && (moment.Question, moment.Answer) == (round.Question, round.Answer)
            && moment.IsRight != (moment.Kind == MomentKind.StreakBroken);
    }));

    [Fact]
    public void Of_AnyGame_CountsAsAPlainReplayDoes() => Facts.Any.Sample(facts => ReelScript.Of(facts).Moments.All(moment =>
    {
        var (before, after) = (NaiveGame.Play(facts, moment.Round - 1), NaiveGame.Play(facts, moment.Round));
        var (player, round) = (moment.PlayerIndex, facts.Rounds[moment.Round - 1]);
        var isRankRight = moment.Rank == after.RankOf(player);
        return isRankRight && moment.Kind switch
        {
            MomentKind.OnlyOneRight => round.Answers.Count(answer => answer.IsRight) == 1 && moment.Count == round.Answers.Length - 1,
            MomentKind.LeadTaken => after.Leader == player && before.Leader is { } old && old != player,
            MomentKind.Streak => moment.Count == after.Streaks[player] && moment.Count % 5 == 0,
            MomentKind.StreakBroken => moment.Count == before.Streaks[player] && moment.Count >= 5,
            MomentKind.Climb => moment.Count == before.RankOf(player) - after.RankOf(player) && moment.Count >= 3,
            MomentKind.Record => facts.Rounds.Take(moment.Round - 1).SelectMany(earlier => earlier.Answers)
                .Where(answer => answer.IsRight).All(answer => answer.ElapsedMs > moment.ElapsedMs),
            MomentKind.Swing => moment.Count >= 500,
            _ => round.Answers.Where(answer => answer.IsRight).Min(answer => answer.ElapsedMs) == moment.ElapsedMs,
        };
    }));

    [Fact]
    public void Of_AnyGame_LeavesNoRoundOutWhileItHasRoom() => Facts.Any.Sample(facts =>
    {
        var shown = ReelScript.Of(facts).Moments.Select(moment => moment.Round).ToHashSet();
        var decisive = facts.Rounds.Where(round => round.Answers.Any(answer => answer.IsRight)).Select(round => round.Number);
        return decisive.TakeLast(Reel.MomentsMax).All(shown.Contains) || shown.Count == Reel.MomentsMax;
    });

    [Fact]
    public void Of_AnyGame_PutsTheBestOnThePodium() => Facts.Any.Sample(facts =>
    {
        var end = NaiveGame.Play(facts, facts.Rounds.Length);
        var podium = ReelScript.Of(facts).Podium;
        return podium.Length == Math.Min(Reel.PodiumMax, facts.Players.Length)
            && podium.Select(standing => standing.Score).SequenceEqual(end.Scores.OrderDescending().Take(podium.Length))
            && podium.All(standing => standing.Rank == 1 + end.Scores.Count(score => score > standing.Score));
    });

    [Fact]
    public void Of_AnyGame_IsTheSameAgainAndTakesUnderAMinute() => Facts.Any.Sample(facts =>
    {
        var (first, second) = (ReelScript.Of(facts), ReelScript.Of(facts));
        return first.Moments.SequenceEqual(second.Moments)
            && first.ShareTexts.SequenceEqual(second.ShareTexts)
            && first.DurationMs < 60_000;
    });

    [Fact]
    public void Of_GameOfForty_ShowsItsLastFifteenRounds()
    {
        var rounds = Enumerable.Range(0, 40).Select(_ => new[] { (0, true, 1_000, 500) }).ToArray();

        ReelScript.Of(Facts.Of(1, rounds)).Moments.Select(moment => moment.Round).ShouldBe(Enumerable.Range(26, 15));
    }

    [Fact]
    public void Of_ShortGame_ShowsSecondMomentsToo()
    {
        // Player 1 takes the lead; player 0 was the fastest and is shown before it.
        var facts = Facts.Of(
            2,
            [(0, true, 1_000, 900), (1, true, 1_500, 850)],
            [(0, true, 1_200, 100), (1, true, 1_400, 800)]);

        ReelScript.Of(facts).Moments.Select(moment => (moment.Round, moment.Kind, moment.PlayerIndex)).ShouldBe(
        [
            (1, MomentKind.Fastest, 0),
            (2, MomentKind.Fastest, 0),
            (2, MomentKind.LeadTaken, 1),
        ]);
    }

    [Fact]
    public void Of_NobodyEverRight_HasAPodiumAndNoMoments()
    {
        var reel = ReelScript.Of(Facts.Of(3, [(0, false, 900, 0)], [(1, false, 800, 0)]));

        reel.Moments.ShouldBeEmpty();
        reel.Podium.ShouldAllBe(standing => standing.Rank == 1 && standing.Score == 0);
        reel.ShareTexts[0].ShouldContain("Nobody scored");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Of_AnswerOfNobody_Throws(int player) =>
        Should.Throw<ArgumentException>(() => ReelScript.Of(Facts.Of(2, [(player, true, 900, 1)])));

    [Fact]
    public void Problem_TwoAnswersOfOnePlayer_IsNamed() =>
        Facts.Of(2, [(1, true, 900, 1), (1, false, 901, 0)]).Problem().ShouldBe("Round 1 has two answers of one player.");
}
