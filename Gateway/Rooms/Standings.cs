using System.Collections.Immutable;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>What a score is worth among the field's.</summary>
internal static class Standings
{
    /// <summary>
    /// One more than the seats that are surely better. Exact while the buckets hold one score each; where a bucket
    /// holds a range, all in it share the rank of its best.
    /// </summary>
    /// <param name="score">The score.</param>
    /// <param name="scores">The field, best first; a bucket's value is the lowest score in it.</param>
    public static int RankOf(int score, ImmutableArray<HistogramBucket> scores)
    {
        var better = 0;
        foreach (var bucket in scores)
        {
            if (bucket.Value <= score)
            {
                break;
            }

            better += bucket.Count;
        }

        return better + 1;
    }
}
