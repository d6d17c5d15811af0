using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Leaderboards;

/// <summary>How players are ranked.</summary>
public sealed class LeaderboardOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Leaderboards";

    /// <summary>Players that one of the 64 shards ranks; beyond it the lowest gives way. Default 20,000, so that 1.28 million are ranked.</summary>
    [Range(1, 1_000_000)]
    public int PlayersPerShardMax { get; set; } = 20_000;

    /// <summary>How long a shard gathers reports for one write. Longer means fewer writes, each of them the whole shard. Default 250 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:02")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the boards are good before the shards are looked at again. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan BoardAgeMax { get; set; } = TimeSpan.FromSeconds(5);
}
