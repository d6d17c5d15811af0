using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>How many hover each option. Of the moment: its sequence is 0.</summary>
[MessagePackObject]
public sealed record CrowdFrame
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

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>One count an option.</summary>
    [Key("hovers")]
    public required IReadOnlyList<int> Hovers { get; init; }
}
