using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Trivia.Grains.Interfaces.Presence;

/// <summary>Who knows where a player is.</summary>
public static class PresenceShards
{
    /// <summary>Number of shards.</summary>
    public const int Count = 16;

    /// <summary>The shard of a player.</summary>
    public static int Of(string playerId) => (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(playerId)) % Count);

    /// <summary>A shard's grain.</summary>
    public static IPresenceShardGrain PresenceShard(this IGrainFactory grains, int shard) =>
        grains.GetGrain<IPresenceShardGrain>(shard.ToString(CultureInfo.InvariantCulture));
}
