using CsCheck;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class ExperienceTests
{
    [Fact]
    public void Of_AnyScore_IsTheScoreAndATenthForStaying() =>
        Gen.Int[0, 1_000_000].Sample(score =>
        {
            Experience.Of(score, stayed: false).ShouldBe(score);
            Experience.Of(score, stayed: true).ShouldBe((int)Math.Floor(score * 1.1m));
        });

    [Fact]
    public void Of_PointsLost_AreNotTakenFromWhatOneHas() =>
        Gen.Int[int.MinValue, 0].Sample(score => Experience.Of(score, stayed: true) == 0);

    [Fact]
    public void LevelOf_AnyExperience_LiesBetweenTheEndsOfItsLevel() =>
        Gen.OneOf(Gen.Long[0, 100_000], Gen.Long[0, long.MaxValue]).Sample(points =>
        {
            var level = Experience.LevelOf(points);
            Experience.PointsFor(level).ShouldBeLessThanOrEqualTo(points);
            if (level < Experience.LevelMax)
            {
                Experience.PointsFor(level + 1).ShouldBeGreaterThan(points);
            }
        });

    [Fact]
    public void LevelOf_TheFirstPointOfALevel_IsThatLevel() =>
        Gen.Int[1, Experience.LevelMax].Sample(level =>
        {
            Experience.LevelOf(Experience.PointsFor(level)).ShouldBe(level);
            if (level > 1)
            {
                Experience.LevelOf(Experience.PointsFor(level) - 1).ShouldBe(level - 1);
            }
        });

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1_000)]
    [InlineData(3, 3_000)]
    [InlineData(4, 6_000)]
    [InlineData(5, 10_000)]
    [InlineData(20, 190_000)]
    public void PointsFor_ALevel_AreThoseOfTheTable(int level, long points) => Experience.PointsFor(level).ShouldBe(points);
}
