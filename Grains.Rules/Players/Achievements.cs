using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Players;

/// <summary>The achievements: a table of small rules. Load tests unlock none.</summary>
public static class Achievements
{
    /// <summary>An answer as quick as this, in milliseconds, is a reflex.</summary>
    public const int ReflexMs = 1_000;

    /// <summary>A question as hard as this slays giants.</summary>
    public const int GiantDifficulty = 1_900;

    private const int RowLength = 10;
    private const int FlawlessQuestionsMin = 10;
    private const int NightEndsAtHour = 5;

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<Achievement> All { get; } =
    [
        new("first-game", "Switched on", "Play a game to its end.", (_, game) => game.Stayed),
        new("first-win", "First win", "Win a game against others.", (_, game) => game.IsWon),
        new("ten-in-a-row", "Ten in a row", "Give ten right answers in a row.", (player, _) => player.BestStreak >= RowLength),
        new("flawless", "Flawless", "Answer everything right in a game of ten questions or more.",
            (_, game) => game.Answers.Length >= FlawlessQuestionsMin && game.Answers.All(answer => answer.Right)),
        new("fastest-finger", "Fastest finger", "Give the most of the fastest right answers of a game.", (_, game) => Has(game, Feats.FastestFinger)),
        new("reflex", "Reflex", "Be right within a second.", (_, game) => game.Answers.Any(answer => answer.Right && answer.ElapsedMs <= ReflexMs)),
        new("giant-slayer", "Giant slayer", "Be right on a question of 1,900 or harder.",
            (_, game) => game.Answers.Any(answer => answer.Right && answer.Difficulty >= GiantDifficulty)),
        new("survivor", "Survivor", "Hold out while someone leaves in the final round.", (_, game) => Has(game, Feats.Survivor)),
        new("last-brain", "Last Brain Standing", "Win a royale.", (_, game) => game is { Kind: GameKind.Royale, IsWon: true }),
        new("prophet", "Prophet", "Predict the winner of a royale.", (_, game) => Has(game, Feats.Prophet)),
        new("thief", "Light fingers", "Steal from the leader.", (_, game) => Has(game, Feats.Thief)),
        new("boss-beaten", "Boss beaten", "Beat a boss together.", (_, game) => Has(game, Feats.BossBeaten)),
        new("night-owl", "Night owl", "Finish a game between midnight and five, UTC.", (_, game) => game.FinishedAt.UtcDateTime.Hour < NightEndsAtHour),
        new("regular", "Regular", "Play fifty games.", (player, _) => player.Games >= 50),
        new("level-ten", "Level ten", "Reach level 10.", (player, _) => player.Level >= 10),
        new("expert", "Expert", "Reach a rating of 1,600.", (player, _) => player.Elo >= 1_600),
    ];

    /// <summary>What a game unlocks on top of what a player has.</summary>
    /// <param name="player">The player as the game leaves them.</param>
    /// <param name="game">The game.</param>
    public static IEnumerable<Unlocked> By(PlayerProgress player, FinishedGame game) =>
        from achievement in All
        where player.Unlocked.All(unlocked => unlocked.Id != achievement.Id) && achievement.Rule(player, game)
        select new Unlocked(achievement.Id, game.FinishedAt, game.GameId);

    private static bool Has(FinishedGame game, string feat) => game.Feats.Contains(feat);
}
