using Trivia.Grains.Rules.Lobbies.Mechanics;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What became of a move.</summary>
/// <param name="Verdict">The verdict of the lobby.</param>
/// <param name="Move">The verdict of the mechanic, where the lobby had nothing against it.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.move-outcome.v1")]
public sealed record MoveOutcome([property: Id(0)] LobbyVerdict Verdict, [property: Id(1)] MoveVerdict Move);
