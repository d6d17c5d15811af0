using CsCheck;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Grains.Rules.Tests.Questions.Screening;

public sealed class MinHashTests
{
    private static readonly Gen<string> Letters = Gen.Char["abcde "].Array[20, 120].Select(letters => "x" + new string(letters));

    /// <summary>Six standard errors: one false alarm in some 10⁹ samples.</summary>
    private const double ErrorMax = 6 * 0.0442;

    [Fact]
    public void Similarity_AnyTwoTexts_IsTheirShareOfCommonShingles() =>
        Gen.Select(Letters, Letters, Gen.Int[0, 120]).Sample((one, tail, kept) =>
        {
            var other = string.Concat(one.AsSpan(0, Math.Min(kept, one.Length)), tail);

            MinHash.Similarity(MinHash.Of(one), MinHash.Of(other)).ShouldBe(Jaccard(one, other), ErrorMax);
        }, iter: 2_000);

    [Fact]
    public void Similarity_OverManyPairs_HasNoBias()
    {
        var (sum, pairs) = (0.0, 0);
        Gen.Select(Letters, Letters).Sample((head, tail) =>
        {
            sum += MinHash.Similarity(MinHash.Of(head + tail), MinHash.Of(head)) - Jaccard(head + tail, head);
            pairs++;
        }, iter: 1_000, threads: 1);

        (sum / pairs).ShouldBe(0, 6 * 0.0442 / Math.Sqrt(1_000));
    }

    [Fact]
    public void Of_OtherCaseSpacingAndPunctuation_IsTheSame() =>
        MinHash.Of("Who wrote “Emma”?").ShouldBe(MinHash.Of(" who  WROTE 'Emma' "));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("Io")]
    public void Of_TextShorterThanAShingle_StillHasASignature(string text)
    {
        MinHash.Of(text).Length.ShouldBe(MinHash.Rows);
        MinHash.Shingles(text).Count.ShouldBe(1);
    }

    [Fact]
    public void Of_AText_IsTheSameForGood() => MinHash.Of("Which river runs through Cairo?")[..4].ShouldBe(Golden);

    private static readonly uint[] Golden = [213320828, 23119319, 54588005, 18101237];

    private static double Jaccard(string one, string other)
    {
        var (first, second) = (MinHash.Shingles(one), MinHash.Shingles(other));
        return (double)first.Intersect(second).Count() / first.Union(second).Count();
    }
}
