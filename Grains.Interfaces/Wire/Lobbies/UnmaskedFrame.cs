using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>The game is over, and this is who earned in secret.</summary>
[MessagePackObject]
public sealed record UnmaskedFrame
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

    /// <summary>The seat.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>What had been held back.</summary>
    [Key("points")]
    public required int Points { get; init; }
}
