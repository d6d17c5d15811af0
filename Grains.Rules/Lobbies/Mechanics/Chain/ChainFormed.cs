using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Chain;

/// <summary>Right answers came close together.</summary>
/// <param name="Round">The round.</param>
/// <param name="Seats">Whose.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.chain-formed.v1")]
public sealed record ChainFormed(
    [property: Id(0)] int Round,
    [property: Id(1)] ImmutableArray<int> Seats) : MechanicFact;
