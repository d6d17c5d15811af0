using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A shard's share of one board.</summary>
/// <param name="Sorted">All points, lowest first.</param>
/// <param name="Best">The players with the most points, best first.</param>
/// <param name="BestPoints">Their points, in the same order.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.shard-view.v1")]
public sealed record ShardView(
    [property: Id(0)] long[] Sorted,
    [property: Id(1)] ImmutableArray<string> Best,
    [property: Id(2)] ImmutableArray<long> BestPoints);
