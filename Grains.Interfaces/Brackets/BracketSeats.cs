using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>Who sits in a bracket, one seat at each index.</summary>
/// <param name="PlayerIds">The players.</param>
/// <param name="Names">Their display names.</param>
/// <param name="AddressHashes">Keyed hashes of their addresses; 0 for a load test.</param>
/// <param name="Alive">How many are alive.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.seats.v1")]
public sealed record BracketSeats(
    [property: Id(0)] ImmutableArray<string> PlayerIds,
    [property: Id(1)] ImmutableArray<string> Names,
    [property: Id(2)] ImmutableArray<long> AddressHashes,
    [property: Id(3)] int Alive);
