using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>How many seats have each value. Brackets make one each; merging does not depend on the order.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.histogram.v1")]
public sealed record Histogram
{
    /// <summary>No seats.</summary>
    public static readonly Histogram Empty = new();

    /// <summary>Distinct values, highest first, each with a count of at least one.</summary>
    [Id(0)]
    public ImmutableArray<HistogramBucket> Buckets { get; init; } = [];

    /// <summary>Number of seats counted.</summary>
    public int Total => Buckets.Sum(bucket => bucket.Count);

    /// <summary>Counts values.</summary>
    public static Histogram Of(IEnumerable<long> values)
    {
        var counts = new Dictionary<long, int>();
        foreach (var value in values)
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return FromCounts(counts);
    }

    /// <summary>Adds histograms up.</summary>
    public static Histogram Merge(IEnumerable<Histogram> histograms)
    {
        var counts = new Dictionary<long, int>();
        foreach (var bucket in histograms.SelectMany(histogram => histogram.Buckets))
        {
            counts[bucket.Value] = counts.GetValueOrDefault(bucket.Value) + bucket.Count;
        }

        return FromCounts(counts);
    }

    /// <summary>The value that holds the seat at a position from the bottom.</summary>
    /// <param name="position">One-based, counted from the lowest value; at most <see cref="Total"/>.</param>
    public long ValueFromBottom(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(position);
        var seen = 0;
        for (var index = Buckets.Length - 1; index >= 0; index--)
        {
            seen += Buckets[index].Count;
            if (seen >= position)
            {
                return Buckets[index].Value;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(position), position, $"There are only {seen} seats.");
    }

    /// <summary>
    /// The same seats in fewer buckets, for clients: neighbouring values are joined until at most
    /// <paramref name="bucketsMax"/> are left; a bucket's value is the lowest in it.
    /// </summary>
    /// <param name="bucketsMax">At least one.</param>
    public ImmutableArray<HistogramBucket> Coarsen(int bucketsMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bucketsMax);
        if (Buckets.Length <= bucketsMax)
        {
            return Buckets;
        }

        var coarse = ImmutableArray.CreateBuilder<HistogramBucket>(bucketsMax);
        var target = (Total + bucketsMax - 1) / bucketsMax;
        var count = 0;
        foreach (var bucket in Buckets)
        {
            count += bucket.Count;
            if (count >= target)
            {
                coarse.Add(new HistogramBucket(bucket.Value, count));
                count = 0;
            }
        }

        if (count > 0)
        {
            coarse.Add(new HistogramBucket(Buckets[^1].Value, count));
        }

        return coarse.ToImmutable();
    }

    private static Histogram FromCounts(Dictionary<long, int> counts) => new()
    {
        Buckets = [.. counts.OrderByDescending(pair => pair.Key).Select(pair => new HistogramBucket(pair.Key, pair.Value))],
    };
}
