namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What a lobby answers to a touch.</summary>
/// <param name="Exists">False when there is no such lobby; the rest is then empty.</param>
/// <param name="Now">The lobby's time, from which a gateway learns its own clock's offset.</param>
/// <param name="Epoch">Number of the lobby's activation.</param>
/// <param name="Sequence">Sequence of the last event; a gateway that has not seen it asks for a snapshot.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.touch-reply.v1")]
public sealed record LobbyTouchReply(
    [property: Id(0)] bool Exists,
    [property: Id(1)] DateTimeOffset Now,
    [property: Id(2)] long Epoch,
    [property: Id(3)] long Sequence);
