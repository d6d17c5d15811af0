namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: the room is different as a whole: settings, host, phase, or all seats anew.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.changed.v1")]
public sealed record LobbyChanged : LobbyEvent
{
    /// <summary>The room.</summary>
    [Id(0)]
    public required LobbyRoomView Room { get; init; }

    /// <summary>The highlight reel of the last game, as far as there is one to be seen.</summary>
    [Id(1)]
    public LobbyReel? Reel { get; init; }
}
