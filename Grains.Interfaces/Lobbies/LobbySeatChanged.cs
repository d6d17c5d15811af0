namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: someone took a seat, came back to it, or left it.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.seat-changed.v1")]
public sealed record LobbySeatChanged : LobbyEvent
{
    /// <summary>The seat as it is now.</summary>
    [Id(0)]
    public required LobbySeatView Seat { get; init; }

    /// <summary>The host's seat now; −1 for none.</summary>
    [Id(1)]
    public int HostSeat { get; init; } = -1;

    /// <summary>Whether the player had to leave for what was said, and does not come in again.</summary>
    [Id(2)]
    public bool Barred { get; init; }
}
