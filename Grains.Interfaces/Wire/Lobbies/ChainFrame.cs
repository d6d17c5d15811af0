using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Right answers came close together, and earned more.</summary>
[MessagePackObject]
public sealed record ChainFrame
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

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>Whose.</summary>
    [Key("seats")]
    public required IReadOnlyList<int> Seats { get; init; }
}
