using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>You have to leave the lobby. Of the moment: its sequence is 0.</summary>
[MessagePackObject]
public sealed record LobbyOutFrame
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

    /// <summary>Why, see <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }
}
