using CsCheck;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class PlayerProgressTests
{
    [Fact]
    public void Apply_GamesSentAgainAtAnyTime_CountOnce() =>
        Gen.Select(Games.Any.Array[0, 40], Gen.Int).Sample((sent, seed) =>
        {
            // What was sent first under an id is what it is; the repeats that follow change nothing, wherever they come.
            var games = sent.DistinctBy(game => game.GameId).ToArray();
            var once = games.Aggregate(new PlayerProgress(), (player, game) => player.Apply(game));
            var often = games.Aggregate(new PlayerProgress(), (player, game) => player.Apply(game).Apply(game));
            foreach (var game in games.OrderBy(game => HashOf(game, seed)))
            {
                often.Apply(game).ShouldBeSameAs(often);
            }

            Summary(often).ShouldBe(Summary(once));
        });

    [Fact]
    public void Apply_GamesInAnyOrder_AddUpToTheSame() =>
        Gen.Select(Games.Any.Array[0, 30], Gen.Int).Sample((sent, seed) =>
        {
            var games = sent.DistinctBy(game => game.GameId).ToArray();
            var one = games.Aggregate(new PlayerProgress(), (player, game) => player.Apply(game));
            var other = games.OrderBy(game => HashOf(game, seed)).Aggregate(new PlayerProgress(), (player, game) => player.Apply(game));

            (other.Experience, other.Games, other.Wins, other.RankedPoints, other.Questions, other.Right)
                .ShouldBe((one.Experience, one.Games, one.Wins, one.RankedPoints, one.Questions, one.Right));
            one.Experience.ShouldBe(games.Where(game => !game.Conditions.Synthetic).Sum(game => (long)Experience.Of(game.Score, game.Stayed)));
            one.RankedPoints.ShouldBe(games.Where(game => game.Conditions.IsRated).Sum(game => (long)Experience.Of(game.Score, game.Stayed)));
        });

    [Fact]
    public void Apply_AnyGames_KeepEveryLimit() =>
        Games.Any.Array[0, 60].Sample(games =>
        {
            var player = games.Aggregate(new PlayerProgress(), (before, game) => before.Apply(game));
            player.Elo.ShouldBeInRange(Elo.Min, Elo.Max);
            player.History.Length.ShouldBeLessThanOrEqualTo(PlayerProgress.HistoryMax);
            player.Unlocked.Select(unlocked => unlocked.Id).ShouldBeUnique();
            player.BestStreak.ShouldBeGreaterThanOrEqualTo(player.Streak);
            player.DayPoints.ShouldBeLessThanOrEqualTo(player.RankedPoints);
            player.RatedAnswers.ShouldBeLessThanOrEqualTo(player.Seen.Numbers.Length);
        });

    [Fact]
    public void Apply_UnratedGame_MovesNeitherRatingNorRanking() =>
        Gen.Select(Games.Any, Games.Conditions.Where(conditions => !conditions.IsRated)).Sample((game, conditions) =>
        {
            var player = new PlayerProgress().Apply(Games.Rated("g-first")).Apply(game with { Conditions = conditions });
            var before = new PlayerProgress().Apply(Games.Rated("g-first"));
            (player.Elo, player.RatedAnswers, player.RankedPoints, player.Day, player.DayPoints)
                .ShouldBe((before.Elo, before.RatedAnswers, before.RankedPoints, before.Day, before.DayPoints));
        });

    [Fact]
    public void Apply_LoadTest_LeavesALineInTheHistoryAndNothingElse()
    {
        var game = Games.Rated("g-1") with { Conditions = Games.RatedConditions with { Synthetic = true } };

        var player = new PlayerProgress().Apply(game);

        player.History.Length.ShouldBe(1);
        (player with { History = [], Applied = new() }).ShouldBe(new PlayerProgress() with { Applied = new() });
    }

    [Fact]
    public void Apply_QuestionSeenBeforeOrOwn_MovesNoRating()
    {
        var unrated = Games.Rated("g-1") with { Conditions = Games.RatedConditions with { IsPublic = false } };
        var own = Games.Rated("g-2") with { Answers = [Games.Answer("q-3", right: true) with { Authored = true }] };

        var player = new PlayerProgress().Apply(unrated).Apply(Games.Rated("g-3")).Apply(own);

        player.Elo.ShouldBe(Elo.Start);
        player.RatedAnswers.ShouldBe(0);
        player.Questions.ShouldBe(5);
    }

    [Fact]
    public void Apply_AGameOfAnotherDay_BeginsTheDayAnew()
    {
        var player = new PlayerProgress().Apply(Games.Rated("g-1")).Apply(Games.Rated("g-2", score: 500));
        player.DayPoints.ShouldBe(1_650);

        var next = player.Apply(Games.Rated("g-3", score: 100, at: Games.Noon.AddDays(1)));
        var late = next.Apply(Games.Rated("g-4", score: 900, at: Games.Noon.AddHours(1)));

        (next.Day, next.DayPoints).ShouldBe((PlayerProgress.DayOf(Games.Noon) + 1, 110));
        (late.Day, late.DayPoints, late.RankedPoints).ShouldBe((next.Day, 110, next.RankedPoints + 990));
    }

    [Fact]
    public void Apply_MoreGamesThanAreRemembered_CountsNoneTwice()
    {
        var games = Enumerable.Range(0, AppliedGames.Max + 50)
            .Select(number => Games.Rated($"g-{number}", at: Games.Noon.AddMinutes(number))).ToArray();
        var player = games.Aggregate(new PlayerProgress(), (before, game) => before.Apply(game));

        foreach (var game in games)
        {
            player.Apply(game).ShouldBeSameAs(player);
        }

        player.Games.ShouldBe(games.Length);
        player.Applied.Latest.Length.ShouldBe(AppliedGames.Max);
    }

    private static int HashOf(FinishedGame game, int seed) =>
        unchecked((game.GameId.Aggregate(17, (hash, letter) => (hash * 31) + letter) ^ seed) * 0x2C1B3C6D);

    private static (long, double, int, int, string, string) Summary(PlayerProgress player) => (
        player.Experience, player.Elo, player.Games, player.BestStreak,
        string.Join(' ', player.Unlocked), string.Join(' ', player.History));
}
