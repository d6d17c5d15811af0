namespace Trivia.Grains.Leaderboards;

/// <summary>A shard's share of one board. Written whole.</summary>
[GenerateSerializer, Alias("trivia.grains.leaderboard.v1")]
internal sealed class BoardState
{
    /// <summary>The day (UTC) that the points are of, as a number of days; 0 on the board of all time.</summary>
    [Id(0)]
    public int Day { get; set; }

    /// <summary>Points by player.</summary>
    [Id(1)]
    public Dictionary<string, long> Points { get; set; } = [];
}
