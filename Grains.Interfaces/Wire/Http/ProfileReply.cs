namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A player as everyone may see them.</summary>
public sealed record ProfileReply
{
    /// <summary>The player.</summary>
    public required string PlayerId { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the picture; see <c>GET /api/avatars</c>.</summary>
    public required string Avatar { get; init; }

    /// <summary>When the profile began.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Experience points.</summary>
    public required long Experience { get; init; }

    /// <summary>The level that they give, from 1.</summary>
    public required int Level { get; init; }

    /// <summary>The experience with which this level began.</summary>
    public required long LevelFrom { get; init; }

    /// <summary>The experience with which the next one begins.</summary>
    public required long LevelTo { get; init; }

    /// <summary>Rating, 400–2400.</summary>
    public required int Elo { get; init; }

    /// <summary>Answers that moved the rating; below 30 it is a first guess.</summary>
    public required int RatedAnswers { get; init; }

    /// <summary>Games played.</summary>
    public required int Games { get; init; }

    /// <summary>Games won against others.</summary>
    public required int Wins { get; init; }

    /// <summary>Questions met.</summary>
    public required int Questions { get; init; }

    /// <summary>Right answers.</summary>
    public required int Right { get; init; }

    /// <summary>The longest row of right answers.</summary>
    public required int BestStreak { get; init; }

    /// <summary>Points of rated games, by which the leaderboard ranks.</summary>
    public required long RankedPoints { get; init; }

    /// <summary>Achievements, in the order in which they were unlocked.</summary>
    public required IReadOnlyList<UnlockedItem> Achievements { get; init; }
}
