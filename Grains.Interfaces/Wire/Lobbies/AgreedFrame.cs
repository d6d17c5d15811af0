using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>More than half of a round's answers were the same. Told after the lock.</summary>
[MessagePackObject]
public sealed record AgreedFrame
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

    /// <summary>The option.</summary>
    [Key("option")]
    public required int Option { get; init; }
}
