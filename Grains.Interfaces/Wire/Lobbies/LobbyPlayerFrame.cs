using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A player in a lobby.</summary>
[MessagePackObject]
public sealed record LobbyPlayerFrame
{
    /// <summary>Number of the seat; given anew with each game.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>The player.</summary>
    [Key("playerId")]
    public required string PlayerId { get; init; }

    /// <summary>Display name, plain text.</summary>
    [Key("name")]
    public required string Name { get; init; }

    /// <summary>Whether the house plays.</summary>
    [Key("house")]
    public required bool House { get; init; }

    /// <summary>Whether the player has left.</summary>
    [Key("left")]
    public required bool Left { get; init; }

    /// <summary>Points of the game.</summary>
    [Key("score")]
    public required int Score { get; init; }

    /// <summary>Right answers of the game.</summary>
    [Key("right")]
    public required int Right { get; init; }

    /// <summary>Consecutive right answers.</summary>
    [Key("streak")]
    public required int Streak { get; init; }

    /// <summary>Id of the picture, as it was when the seat was taken; see <c>GET /api/avatars</c>.</summary>
    [Key("avatar")]
    public string Avatar { get; init; } = "";
}
