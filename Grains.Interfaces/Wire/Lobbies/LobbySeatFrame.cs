using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Someone took a seat, came back to it, or left it.</summary>
[MessagePackObject]
public sealed record LobbySeatFrame
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

    /// <summary>The seat as it is now.</summary>
    [Key("player")]
    public required LobbyPlayerFrame Player { get; init; }

    /// <summary>The host's seat now; −1 for none.</summary>
    [Key("hostSeat")]
    public required int HostSeat { get; init; }
}
