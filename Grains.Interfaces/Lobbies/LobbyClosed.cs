namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: the lobby is gone; nobody was there any more.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.closed.v1")]
public sealed record LobbyClosed : LobbyEvent;
