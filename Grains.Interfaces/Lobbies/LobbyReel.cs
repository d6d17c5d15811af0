using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A game's highlight reel as its room is told of it.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Hash">Hash of the picture, by which it is found.</param>
/// <param name="Moments">How many decisive answers it shows.</param>
/// <param name="Texts">Texts to share it with, the result first.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.reel.v1")]
public sealed record LobbyReel(
    [property: Id(0)] string GameId,
    [property: Id(1)] string Hash,
    [property: Id(2)] int Moments,
    [property: Id(3)] ImmutableArray<string> Texts);
