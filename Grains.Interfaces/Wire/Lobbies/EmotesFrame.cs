using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A burst of emotes. Of the moment: its sequence is 0.</summary>
[MessagePackObject]
public sealed record EmotesFrame
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

    /// <summary>One count a kind.</summary>
    [Key("counts")]
    public required IReadOnlyList<int> Counts { get; init; }
}
