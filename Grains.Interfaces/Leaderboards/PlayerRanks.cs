namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A player's places.</summary>
/// <param name="AllTime">Of all time.</param>
/// <param name="Today">Today.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.ranks.v1")]
public sealed record PlayerRanks([property: Id(0)] BoardRank AllTime, [property: Id(1)] BoardRank Today);
