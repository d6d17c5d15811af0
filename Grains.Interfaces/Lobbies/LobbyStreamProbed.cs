namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Means nothing: shows a gateway that events come through a stream.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.stream-probed.v1")]
public sealed record LobbyStreamProbed : LobbyEvent;
