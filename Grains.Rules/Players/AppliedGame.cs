using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>A game that has been counted.</summary>
/// <param name="GameId">The game.</param>
/// <param name="FinishedAt">When it ended.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.applied-game.v1")]
public sealed record AppliedGame([property: Id(0)] string GameId, [property: Id(1)] DateTimeOffset FinishedAt);
