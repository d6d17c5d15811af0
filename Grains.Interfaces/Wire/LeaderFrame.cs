using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>A player near the top of a leaderboard.</summary>
[MessagePackObject]
public sealed record LeaderFrame
{
    /// <summary>Rank, from 1; equals share the better one.</summary>
    [Key("rank")]
    public required int Rank { get; init; }

    /// <summary>The player.</summary>
    [Key("playerId")]
    public required string PlayerId { get; init; }

    /// <summary>Display name.</summary>
    [Key("name")]
    public required string Name { get; init; }

    /// <summary>Id of the picture.</summary>
    [Key("avatar")]
    public required string Avatar { get; init; }

    /// <summary>Level.</summary>
    [Key("level")]
    public required int Level { get; init; }

    /// <summary>Points on this board.</summary>
    [Key("points")]
    public required long Points { get; init; }
}
