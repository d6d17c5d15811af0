using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Rules.Tests.Feedback;

public sealed class FlagRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(5, 2, false), InlineData(5, 3, true), InlineData(300, 3, true), InlineData(1_000, 9, false), InlineData(1_000, 10, true)]
    [InlineData(10_000, 99, false), InlineData(10_000, 100, true), InlineData(100_000, 999, false)]
    public void Retires_OneGame_NeedsThreeOrOneInAHundredOfAThousand(int answerers, int flags, bool retires) =>
        FlagRule.Retires([(new Sighting("r-1", 1, Now, answerers), flags)]).ShouldBe(retires);

    [Fact]
    public void Retires_FlagsOlderThanTheLastThousandAnswerers_CountNothing()
    {
        var old = (new Sighting("r-1", 1, Now, 5_000), TrustedFlags: 2_000);
        var recent = (new Sighting("r-2", 1, Now.AddDays(40), 1_000), TrustedFlags: 9);

        FlagRule.Retires([old]).ShouldBeTrue();
        FlagRule.Retires([old, recent]).ShouldBeFalse();
    }

    [Fact]
    public void Retires_SmallGames_AddUp() => FlagRule.Retires(
        Enumerable.Range(0, 4).Select(number => (new Sighting($"l-{number}", 1, Now.AddHours(number), 5), TrustedFlags: 1))).ShouldBeTrue();

    /// <summary>A thousandth of the players flags whatever it sees, all of them trusted; nobody else does.</summary>
    [Fact]
    public void Retires_OneInAThousandFlagsCarelesslyInARoyaleOfTenThousand_RetiresNothing()
    {
        var random = new Random(20260501);
        var retired = 0;
        for (var question = 0; question < 1_000; question++)
        {
            var flags = Enumerable.Range(0, 10_000).Count(_ => random.NextDouble() < 0.001);
            retired += FlagRule.Retires([(new Sighting("r-1", question, Now, 10_000), flags)]) ? 1 : 0;
        }

        retired.ShouldBe(0);
    }

    [Fact]
    public void Retires_QuestionThatIsWrong_IsFoundByAFewInAHundred()
    {
        var random = new Random(20260502);
        var flags = Enumerable.Range(0, 10_000).Count(_ => random.NextDouble() < 0.03);

        FlagRule.Retires([(new Sighting("r-1", 1, Now, 10_000), flags)]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(9, 0, 0, false), InlineData(10, 0, 0, true), InlineData(10, 2, 2, true), InlineData(500, 2, 3, false)]
    public void IsTrusted_NeedsTenRatedGamesAndFlagsNotMostlyRejected(int games, int upheld, int rejected, bool trusted) =>
        FlagRule.IsTrusted(games, upheld, rejected).ShouldBe(trusted);
}
