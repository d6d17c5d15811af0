using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A share of the ranked players. Key: its number, see <see cref="LeaderboardShards"/>.</summary>
[GrainInterfaceType("trivia.leaderboard-shard"), Alias("trivia.leaderboard-shard")]
public interface ILeaderboardShardGrain : IGrainWithStringKey
{
    /// <summary>Takes a player's points; stored when it returns. Points of a day that is over are left out of today's board.</summary>
    [AlwaysInterleave, Alias("report")]
    Task Report(PointsReport report);

    /// <summary>Takes a player off; stored when it returns.</summary>
    [AlwaysInterleave, Alias("remove")]
    Task Remove(string playerId);

    /// <summary>This share of both boards.</summary>
    /// <param name="day">Today (UTC), as a number of days.</param>
    /// <param name="best">How many of the best to name.</param>
    [AlwaysInterleave, Alias("view")]
    Task<ShardViews> View(int day, int best);

    /// <summary>A player's points.</summary>
    /// <param name="playerId">The player.</param>
    /// <param name="day">Today (UTC), as a number of days.</param>
    [AlwaysInterleave, Alias("find")]
    Task<ShardPoints> Find(string playerId, int day);
}
