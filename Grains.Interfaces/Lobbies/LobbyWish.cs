using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A lobby that is to be.</summary>
/// <param name="Settings">Its settings.</param>
/// <param name="Synthetic">Whether load testers play in it.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.wish.v1")]
public sealed record LobbyWish([property: Id(0)] LobbySettings Settings, [property: Id(1)] bool Synthetic);
