using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What became of something said.</summary>
/// <param name="Verdict"><see cref="LobbyVerdict.Done"/> when chat decided on it.</param>
/// <param name="Code">What chat decided.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.say-outcome.v1")]
public sealed record SayOutcome([property: Id(0)] LobbyVerdict Verdict, [property: Id(1)] ChatCode Code);
