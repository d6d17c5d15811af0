using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class HistogramTests
{
    private static readonly Gen<long[]> Values =
        Gen.OneOf(Gen.Long[-4, 4], Gen.Long[0, 3_000], Gen.Const(CutKey.NotRight)).Array[0, 80];

    [Fact]
    public void Of_AnyValues_CountsEachOnceHighestFirst() => Values.Sample(
        values =>
        {
            var histogram = Histogram.Of(values);
            histogram.Buckets.SelectMany(bucket => Enumerable.Repeat(bucket.Value, bucket.Count))
                .ShouldBe(values.OrderDescending());
            histogram.Buckets.Select(bucket => bucket.Value).ShouldBeUnique();
            histogram.Total.ShouldBe(values.Length);
        },
        iter: 1_000);

    [Fact]
    public void Merge_AnyPartsInAnyOrder_CountsTheWhole() => Gen.Select(Values.Array[0, 8], Gen.Int).Sample(
        (parts, seed) =>
        {
            var shuffled = parts.ToArray();
            new Random(seed).Shuffle(shuffled);
            Histogram.Merge(shuffled.Select(Histogram.Of)).Buckets
                .ShouldBe(Histogram.Of(parts.SelectMany(part => part)).Buckets);
        },
        iter: 1_000);

    [Fact]
    public void ValueFromBottom_EveryPosition_IsTheSortedValue() => Values.Sample(
        values =>
        {
            var histogram = Histogram.Of(values);
            Enumerable.Range(1, values.Length).Select(histogram.ValueFromBottom).ShouldBe(values.Order());
        },
        iter: 500);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    public void ValueFromBottom_NoSuchSeat_Throws(int position) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Histogram.Of([5, 5, 7]).ValueFromBottom(position));

    [Fact]
    public void Coarsen_AnyValues_KeepsTheSeatsInFewRangesFromTheirLowest() =>
        Gen.Select(Values, Gen.Int[1, 20]).Sample(
            (values, bucketsMax) =>
            {
                var coarse = Histogram.Of(values).Coarsen(bucketsMax);

                coarse.Length.ShouldBeLessThanOrEqualTo(bucketsMax);
                coarse.ShouldAllBe(bucket => bucket.Count > 0);
                var sorted = values.OrderDescending().ToArray();
                var seen = 0;
                foreach (var bucket in coarse)
                {
                    seen += bucket.Count;
                    sorted[seen - 1].ShouldBe(bucket.Value, "the lowest of its range");
                    sorted.Skip(seen).ShouldAllBe(value => value < bucket.Value, "no value is split over two ranges");
                }

                seen.ShouldBe(values.Length);
            },
            iter: 1_000);

    [Fact]
    public void Coarsen_FewEnoughBuckets_ChangesNothing()
    {
        var histogram = Histogram.Of([3, 2, 2, 1]);

        histogram.Coarsen(3).ShouldBe(histogram.Buckets);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Coarsen_NoBuckets_Throws(int bucketsMax) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Histogram.Of([1]).Coarsen(bucketsMax));
}
