using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Rules.Leaderboards;

namespace Trivia.Grains.Leaderboards;

/// <summary>One board over all shards, as they were at a moment.</summary>
internal sealed class MergedBoard
{
    private readonly ReadOnlyMemory<long>[] sorted;

    public MergedBoard(IReadOnlyCollection<ShardView> shards)
    {
        sorted = [.. shards.Select(shard => (ReadOnlyMemory<long>)shard.Sorted)];
        Players = sorted.Sum(shard => shard.Length);
        Best =
        [
            .. shards.SelectMany(shard => shard.Best.Zip(shard.BestPoints))
                .OrderByDescending(player => player.Second).ThenBy(player => player.First, StringComparer.Ordinal)
                .Take(ILeaderboardGrain.TopMax),
        ];
    }

    /// <summary>Players ranked.</summary>
    public int Players { get; }

    /// <summary>The best players and their points.</summary>
    public ImmutableArray<(string PlayerId, long Points)> Best { get; }

    /// <summary>The rank that points give.</summary>
    public int RankOf(long points) => Ranking.RankOf(sorted, points);

    /// <summary>The place of a player with points; none without.</summary>
    public BoardRank PlaceOf(long points) => new(points > 0 ? RankOf(points) : 0, points, Players);
}
