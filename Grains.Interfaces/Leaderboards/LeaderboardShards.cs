using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>Where a player's points are ranked.</summary>
public static class LeaderboardShards
{
    /// <summary>Number of shards. It never changes: players would be found on two of them.</summary>
    public const int Count = 64;

    /// <summary>The shard of a player.</summary>
    public static int Of(string playerId) => (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(playerId)) % Count);

    /// <summary>Key of a shard's grain.</summary>
    public static string Key(int shard) => shard.ToString(CultureInfo.InvariantCulture);

    /// <summary>The grain that ranks a player.</summary>
    public static ILeaderboardShardGrain LeaderboardShard(this IGrainFactory grains, string playerId) =>
        grains.GetGrain<ILeaderboardShardGrain>(Key(Of(playerId)));
}
