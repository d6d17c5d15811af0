using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What one gateway has counted of a mechanic: how it stands now, or what has come since the last time.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Mechanic">The mechanic.</param>
/// <param name="Round">The round.</param>
/// <param name="Counts">The counts, place by place.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.counts.v1")]
public sealed record LobbyCounts(
    [property: Id(0)] string Gateway,
    [property: Id(1)] string Mechanic,
    [property: Id(2)] int Round,
    [property: Id(3)] ImmutableArray<int> Counts);
