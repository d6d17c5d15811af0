namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A shard's share of both boards.</summary>
/// <param name="AllTime">All time.</param>
/// <param name="Today">The day that was asked for.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.shard-views.v1")]
public sealed record ShardViews([property: Id(0)] ShardView AllTime, [property: Id(1)] ShardView Today);
