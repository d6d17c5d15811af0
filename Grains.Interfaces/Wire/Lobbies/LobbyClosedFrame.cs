using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>The lobby is gone.</summary>
[MessagePackObject]
public sealed record LobbyClosedFrame
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
}
