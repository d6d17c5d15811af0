using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>How far a player has come. Immutable: it is the fold of the games that were counted, each of them once.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.player-progress.v1")]
public sealed record PlayerProgress
{
    /// <summary>Most games that the history keeps, the latest ones.</summary>
    public const int HistoryMax = 50;

    /// <summary>Experience points.</summary>
    [Id(0)]
    public long Experience { get; init; }

    /// <summary>Rating; see <see cref="Players.Elo"/>.</summary>
    [Id(1)]
    public double Elo { get; init; } = Players.Elo.Start;

    /// <summary>Answers that moved the rating.</summary>
    [Id(2)]
    public int RatedAnswers { get; init; }

    /// <summary>Games played.</summary>
    [Id(3)]
    public int Games { get; init; }

    /// <summary>Games won against others.</summary>
    [Id(4)]
    public int Wins { get; init; }

    /// <summary>Questions met.</summary>
    [Id(5)]
    public int Questions { get; init; }

    /// <summary>Right answers.</summary>
    [Id(6)]
    public int Right { get; init; }

    /// <summary>Right answers in a row, as of now, over games.</summary>
    [Id(7)]
    public int Streak { get; init; }

    /// <summary>The longest such row.</summary>
    [Id(8)]
    public int BestStreak { get; init; }

    /// <summary>Experience of rated games: what the leaderboard ranks by.</summary>
    [Id(9)]
    public long RankedPoints { get; init; }

    /// <summary>The last day (UTC) on which a rated game ended, as a number of days; 0 for none.</summary>
    [Id(10)]
    public int Day { get; init; }

    /// <summary>Experience of that day's rated games.</summary>
    [Id(11)]
    public long DayPoints { get; init; }

    /// <summary>Achievements, in the order in which they were unlocked.</summary>
    [Id(12)]
    public ImmutableArray<Unlocked> Unlocked { get; init; } = [];

    /// <summary>Finished games, latest first.</summary>
    [Id(13)]
    public ImmutableArray<GameEntry> History { get; init; } = [];

    /// <summary>Which games have been counted.</summary>
    [Id(14)]
    public AppliedGames Applied { get; init; } = new();

    /// <summary>Which questions the player has met.</summary>
    [Id(15)]
    public SeenQuestions Seen { get; init; } = new();

    /// <summary>Rated games played.</summary>
    [Id(16)]
    public int RatedGames { get; init; }

    /// <summary>The level that the experience gives.</summary>
    public int Level => Players.Experience.LevelOf(Experience);

    /// <summary>A day as a number, from an instant, in UTC.</summary>
    public static int DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime).DayNumber;

    /// <summary>
    /// The player after a game. One that has been counted changes nothing. A load test leaves a line in the history and
    /// nothing else.
    /// </summary>
    /// <param name="game">The game.</param>
    public PlayerProgress Apply(FinishedGame game)
    {
        if (Applied.Contains(game.GameId, game.FinishedAt))
        {
            return this;
        }

        var answers = game.Answers.Length > FinishedGame.AnswersMax ? game.Answers[..FinishedGame.AnswersMax] : game.Answers;
        var noted = this with { Applied = Applied.With(game.GameId, game.FinishedAt) };
        if (game.Conditions.Synthetic)
        {
            return noted.Noting(game, answers, experience: 0, eloChange: 0);
        }

        var experience = Players.Experience.Of(game.Score, game.Stayed);
        var rated = game.Conditions.IsRated;
        var next = noted.Answered(answers).Rated(rated ? answers : []).Ranked(rated ? experience : 0, game.FinishedAt) with
        {
            Experience = Experience + experience,
            Games = Games + 1,
            RatedGames = RatedGames + (rated ? 1 : 0),
            Wins = Wins + (game.IsWon ? 1 : 0),
            Seen = Seen.With(answers.Select(answer => answer.QuestionId), DayOf(game.FinishedAt)),
        };
        next = next.Noting(game, answers, experience, next.Elo - Elo);
        return next with { Unlocked = next.Unlocked.AddRange(Achievements.By(next, game)) };
    }

    private PlayerProgress Answered(ImmutableArray<FinishedAnswer> answers)
    {
        var (streak, best) = (Streak, BestStreak);
        foreach (var answer in answers)
        {
            streak = answer.Right ? streak + 1 : 0;
            best = Math.Max(best, streak);
        }

        return this with
        {
            Questions = Questions + answers.Length,
            Right = Right + answers.Count(answer => answer.Right),
            Streak = streak,
            BestStreak = best,
        };
    }

    /// <summary>Only the first sight of a question moves the rating, and never one's own question.</summary>
    private PlayerProgress Rated(ImmutableArray<FinishedAnswer> answers)
    {
        var (elo, rated, met) = (Elo, RatedAnswers, new HashSet<string>(StringComparer.Ordinal));
        foreach (var answer in answers)
        {
            if (!answer.Authored && met.Add(answer.QuestionId) && !Seen.Contains(answer.QuestionId))
            {
                elo = Players.Elo.After(elo, answer.Difficulty, answer.Right, rated);
                rated++;
            }
        }

        return this with { Elo = elo, RatedAnswers = rated };
    }

    private PlayerProgress Ranked(int points, DateTimeOffset at)
    {
        var day = DayOf(at);
        var ranked = this with { RankedPoints = RankedPoints + points };
        return (points > 0, day.CompareTo(Day)) switch
        {
            (true, 0) => ranked with { DayPoints = DayPoints + points },
            (true, > 0) => ranked with { Day = day, DayPoints = points },
            _ => ranked,
        };
    }

    private PlayerProgress Noting(FinishedGame game, ImmutableArray<FinishedAnswer> answers, int experience, double eloChange)
    {
        var entry = new GameEntry(
            game.GameId, game.Kind, game.Title, game.FinishedAt, game.Score, game.Rank, game.Players,
            answers.Length, answers.Count(answer => answer.Right), experience, game.Conditions.IsRated, eloChange);
        var history = History.Insert(0, entry);
        return this with { History = history.Length > HistoryMax ? history[..HistoryMax] : history };
    }
}
