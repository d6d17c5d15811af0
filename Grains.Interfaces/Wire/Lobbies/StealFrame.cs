using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A player has taken points from a leader.</summary>
[MessagePackObject]
public sealed record StealFrame
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

    /// <summary>The round whose reveal it was.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>Seat that has them now.</summary>
    [Key("thief")]
    public required int Thief { get; init; }

    /// <summary>Seat that had them.</summary>
    [Key("victim")]
    public required int Victim { get; init; }

    /// <summary>How many.</summary>
    [Key("points")]
    public required int Points { get; init; }
}
