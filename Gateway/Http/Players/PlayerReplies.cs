using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Http.Players;

/// <summary>Turns what player grains say into what the API says.</summary>
internal static class PlayerReplies
{
    public static ProfileReply Profile(PlayerProfile profile)
    {
        var level = Experience.LevelOf(profile.Experience);
        return new ProfileReply
        {
            PlayerId = profile.PlayerId,
            Name = profile.Name,
            Avatar = profile.Avatar,
            Since = profile.Since,
            Experience = profile.Experience,
            Level = level,
            LevelFrom = Experience.PointsFor(level),
            LevelTo = Experience.PointsFor(Math.Min(level + 1, Experience.LevelMax)),
            Elo = (int)Math.Round(profile.Elo),
            RatedAnswers = profile.RatedAnswers,
            Games = profile.Games,
            Wins = profile.Wins,
            Questions = profile.Questions,
            Right = profile.Right,
            BestStreak = profile.BestStreak,
            RankedPoints = profile.RankedPoints,
            Achievements = [.. profile.Unlocked.Select(unlocked => new UnlockedItem { Id = unlocked.Id, At = unlocked.At })],
        };
    }

    public static GameItem Game(GameEntry entry) => new()
    {
        Id = entry.GameId,
        Kind = entry.Kind == GameKind.Royale ? "royale" : "lobby",
        Title = entry.Title,
        FinishedAt = entry.FinishedAt,
        Score = entry.Score,
        Rank = entry.Rank,
        Players = entry.Players,
        Questions = entry.Questions,
        Right = entry.Right,
        Experience = entry.Experience,
        Rated = entry.Rated,
        EloChange = Math.Round(entry.EloChange, 1),
    };
}
