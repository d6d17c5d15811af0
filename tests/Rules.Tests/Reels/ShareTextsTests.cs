using CsCheck;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Rules.Tests.Reels;

public sealed class ShareTextsTests
{
    [Fact]
    public void Of_AnyGame_ThereAreTwoOrThreeOfOneLine() => Facts.Any.Sample(facts =>
    {
        var texts = ReelScript.Of(facts).ShareTexts;
        return texts.Length is 2 or 3 && texts.All(text => text.Length is > 10 and < 400 && !text.Contains('\n', StringComparison.Ordinal));
    });

    [Fact]
    public void Of_Winner_IsNamedWithPointsAndMargin()
    {
        var facts = Facts.Of(2, [(0, true, 1_000, 12_905), (1, true, 2_000, 11_000)]);

        var text = ReelScript.Of(facts).ShareTexts[0];

        text.ShouldContain("player 0");
        text.ShouldContain("1,905");
    }

    [Fact]
    public void Of_TwoAtTheTop_NamesBoth() =>
        ReelScript.Of(Facts.Of(2, [(0, true, 1_000, 700), (1, true, 900, 700)])).ShareTexts[0]
            .ShouldBe("1 question on Animals, 2 players. player 0 and player 1 share the top with 700 points each.");

    [Fact]
    public void Of_GamesThatDiffer_AreToldInMoreThanOneWay() =>
        Enumerable.Range(0, 6).Select(more => ReelScript.Of(Facts.Of(2, [(0, true, 1_000, 800 + more), (1, true, 900, 700)])).ShareTexts[0])
            .Select(text => text.StartsWith("1 question", StringComparison.Ordinal)).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData(1_412, "1.412 s")]
    [InlineData(12_000, "12.000 s")]
    [InlineData(7, "0.007 s")]
    public void Seconds_AnyDuration_HasThreeDecimals(int elapsedMs, string expected) => ShareTexts.Seconds(elapsedMs).ShouldBe(expected);
}
