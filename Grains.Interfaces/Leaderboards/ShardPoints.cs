namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A player's points on a shard; 0 where the player is not ranked.</summary>
/// <param name="AllTime">All time.</param>
/// <param name="Today">The day that was asked for.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.shard-points.v1")]
public readonly record struct ShardPoints([property: Id(0)] long AllTime, [property: Id(1)] long Today);
