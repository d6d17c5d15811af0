using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

/// <summary>The boss leaves.</summary>
/// <param name="Round">The round.</param>
/// <param name="Beaten">Whether more than half were right.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.boss-left.v1")]
public sealed record BossLeft([property: Id(0)] int Round, [property: Id(1)] bool Beaten) : MechanicFact;
