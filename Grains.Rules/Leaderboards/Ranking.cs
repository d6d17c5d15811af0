namespace Trivia.Grains.Rules.Leaderboards;

/// <summary>A rank among players who are spread over shards. Pure.</summary>
public static class Ranking
{
    /// <summary>The rank that points give: one more than the players with more points, so that equals share the better rank.</summary>
    /// <param name="shards">All points of each shard, lowest first.</param>
    /// <param name="points">The points to rank.</param>
    public static int RankOf(IEnumerable<ReadOnlyMemory<long>> shards, long points) => 1 + shards.Sum(shard => Above(shard.Span, points));

    private static int Above(ReadOnlySpan<long> sorted, long points)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = sorted[middle] <= points ? (middle + 1, high) : (low, middle);
        }

        return sorted.Length - low;
    }
}
