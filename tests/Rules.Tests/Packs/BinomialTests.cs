using CsCheck;
using Trivia.Grains.Rules.Packs;

namespace Trivia.Grains.Rules.Tests.Packs;

public sealed class BinomialTests
{
    [Theory]
    [InlineData(0, 10, 0.25, 1)]
    [InlineData(1, 1, 0.25, 0.25)]
    [InlineData(2, 2, 0.25, 0.0625)]
    [InlineData(5, 10, 0.5, 0.623046875)]
    [InlineData(11, 10, 0.5, 0)]
    public void AtLeast_KnownTails_AreMet(int successes, int trials, double chance, double tail) =>
        Binomial.AtLeast(successes, trials, chance).ShouldBe(tail, 1e-12);

    [Fact]
    public void Tails_AtAnyPlace_SumToOne() =>
        Gen.Select(Gen.Int[1, 3_000], Gen.Double[0.05, 0.95], Gen.Double[0, 1]).Sample((trials, chance, share) =>
        {
            var successes = (int)(share * trials);
            (Binomial.AtMost(successes, trials, chance) + Binomial.AtLeast(successes + 1, trials, chance)).ShouldBe(1, 1e-6);
        }, iter: 200);
}
