using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A secret card, to one seat alone. Everyone gets one in every round of roles mode, all of one size. Of the moment: its sequence is 0.</summary>
[MessagePackObject]
public sealed record CardFrame
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

    /// <summary>1 for the one who earns in secret, 0 for everyone else.</summary>
    [Key("card")]
    public required int Card { get; init; }

    /// <summary>An option, 0–3: for who earns in secret the marked wrong one, for everyone else one that means nothing.</summary>
    [Key("mark")]
    public required int Mark { get; init; }
}
