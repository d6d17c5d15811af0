using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Someone has said something. Of the moment: its sequence is 0.</summary>
[MessagePackObject]
public sealed record ChatFrame
{
    /// <summary>The lobby.</summary>
    [Key("lobby")]
    public required string Lobby { get; init; }

    /// <summary>See <see cref="LobbyFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="LobbyFrame.Sequence"/>; 0 for what is of the moment only.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>Number of the line in the lobby: it tells repeats, and the order. It only grows, and may leave numbers out.</summary>
    [Key("number")]
    public required long Number { get; init; }

    /// <summary>Who said it: number of the seat; −1 for a player who has no seat any more.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>Who said it.</summary>
    [Key("playerId")]
    public required string PlayerId { get; init; }

    /// <summary>Under which name.</summary>
    [Key("name")]
    public required string Name { get; init; }

    /// <summary>What was said, words masked where they have to be. Text, never markup.</summary>
    [Key("text")]
    public required string Text { get; init; }

    /// <summary>How long ago, in milliseconds.</summary>
    [Key("agoMs")]
    public required long AgoMs { get; init; }

    /// <summary>Id of the picture of who said it; see <c>GET /api/avatars</c>.</summary>
    [Key("avatar")]
    public string Avatar { get; init; } = "";
}
