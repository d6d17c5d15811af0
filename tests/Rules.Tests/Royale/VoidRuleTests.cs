using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class VoidRuleTests
{
    private static readonly DateTimeOffset Open = new(2025, 6, 7, 19, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 100, false)]
    [InlineData(25, 100, false)]
    [InlineData(26, 100, true)]
    [InlineData(1, 3, true)]
    [InlineData(1, 4, false)]
    [InlineData(1_000_000_000, 2_000_000_000, true)]
    public void TooManyFailed_OverAQuarter_IsVoid(int failed, int connected, bool isVoid) =>
        VoidRule.TooManyFailed(failed, connected).ShouldBe(isVoid);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(90, 100, true)]
    [InlineData(89, 100, false)]
    [InlineData(9, 10, true)]
    [InlineData(120, 100, true)]
    [InlineData(1_000_000_000, 2_000_000_000, false)]
    public void EnoughAreBack_NineInTen_Are(int back, int earlier, bool enough) =>
        VoidRule.EnoughAreBack(back, earlier).ShouldBe(enough);

    [Fact]
    public void AwayTooLong_AnyAbsence_CountsTheWindowOnly() =>
        Gen.Select(Gen.Int[500, 15_000], Gen.Int[-10_000, 20_000], Gen.Int[0, 20_000]).Sample(
            (windowMs, goneMs, awayMs) =>
            {
                var awayInWindowMs = Enumerable.Range(goneMs, awayMs).Count(ms => ms >= 0 && ms < windowMs);
                VoidRule.AwayTooLong(Open, windowMs, Open.AddMilliseconds(goneMs), Open.AddMilliseconds(goneMs + awayMs))
                    .ShouldBe(awayInWindowMs > 3_000);
            },
            iter: 500);

    [Theory]
    [InlineData(1_000, 4_000, false)]
    [InlineData(1_000, 4_001, true)]
    [InlineData(-5_000, 3_000, false)]
    [InlineData(7_001, 60_000, false)]
    public void AwayTooLong_ThreeSeconds_AreBorne(int goneMs, int backMs, bool tooLong) =>
        VoidRule.AwayTooLong(Open, 10_000, Open.AddMilliseconds(goneMs), Open.AddMilliseconds(backMs)).ShouldBe(tooLong);
}
