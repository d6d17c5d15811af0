using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Someone has come.</summary>
[MessagePackObject]
public sealed record FanfareFrame
{
    /// <summary>The lobby.</summary>
    [Key("lobby")]
    public required string Lobby { get; init; }

    /// <summary>See <see cref="LobbyFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="LobbyFrame.Sequence"/>.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>The seat.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>Display name, plain text.</summary>
    [Key("name")]
    public required string Name { get; init; }
}
