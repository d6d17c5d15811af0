using CsCheck;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class OptionShuffleTests
{
    private const int Permutations = 24;

    /// <summary>Chi-square with 23 degrees of freedom exceeds this once in a thousand fair shuffles.</summary>
    private const double ChiSquareMax = 49.73;

    private static readonly byte[] Key = SecretSeed.ShuffleKey([.. Enumerable.Range(0, 32).Select(value => (byte)value)]);

    /// <summary>Computed with a shuffle written in Python after the description, from the seed 00 01 02 … 1f.</summary>
    [Theory]
    [InlineData("r-2f9c", 1, new[] { 3, 1, 0, 2 })]
    [InlineData("r-2f9c", 2, new[] { 3, 0, 2, 1 })]
    [InlineData("r-2f9c", 3, new[] { 0, 1, 3, 2 })]
    [InlineData("r-2f9d", 1, new[] { 3, 1, 2, 0 })]
    [InlineData("lobby-ä", 17, new[] { 2, 3, 0, 1 })]
    public void Order_KnownInput_IsTheKnownAnswer(string gameId, int round, int[] order) =>
        OptionShuffle.Order(Key, gameId, round).ShouldBe(order);

    [Fact]
    public void Order_AnyInput_IsAPermutationAndTheSameAgain() =>
        Gen.Select(Gen.Byte.Array[0, 64], Gen.String, Gen.Int).Sample(
            (key, gameId, round) =>
            {
                var order = OptionShuffle.Order(key, gameId, round);
                order.Order().ShouldBe([0, 1, 2, 3]);
                OptionShuffle.Order([.. key], gameId, round).ShouldBe(order);
            },
            iter: 1_000);

    [Theory]
    [InlineData("r-2f9c")]
    [InlineData("lobby-7")]
    [InlineData("")]
    public void Order_ManyRounds_IsCloseToUniform(string gameId)
    {
        const int rounds = Permutations * 1_000;
        var counts = Enumerable.Range(1, rounds)
            .CountBy(round => string.Concat(OptionShuffle.Order(Key, gameId, round)))
            .ToDictionary();

        counts.Count.ShouldBe(Permutations);
        const double expected = (double)rounds / Permutations;
        counts.Values.Sum(count => Math.Pow(count - expected, 2) / expected).ShouldBeLessThan(ChiSquareMax);
    }
}
