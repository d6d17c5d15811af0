using System.Collections.Immutable;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>Keys of seats, one seat at each index.</summary>
/// <param name="Seats">Seat indexes.</param>
/// <param name="Keys">Their keys.</param>
/// <param name="Names">Display names; empty where only the order matters.</param>
/// <param name="OutAtCuts">The cuts that removed them, 0 for alive; empty where only the order matters.</param>
/// <param name="OutRanks">The exact ranks with which they left, 0 for alive; empty where only the order matters.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.cut-keys.v1")]
public sealed record CutKeys(
    [property: Id(0)] ImmutableArray<int> Seats,
    [property: Id(1)] ImmutableArray<CutKey> Keys,
    [property: Id(2)] ImmutableArray<string> Names,
    [property: Id(3)] ImmutableArray<int> OutAtCuts,
    [property: Id(4)] ImmutableArray<int> OutRanks);
