using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class QuestionDemandTests
{
    [Fact]
    public void Of_AnyShowThatTheSettingsAllow_CoversItAndATenthMore() =>
        Gen.Select(Settings.Any, Gen.Double[0, 1], Gen.Int).Sample(
            (settings, turnout, seed) =>
            {
                var random = new Random(seed);
                var seats = 1 + (int)((settings.Capacity - 1) * turnout);
                var lucky = random.Next(3) == 0;
                var asked = NaiveShow.Questions(settings, seats, alive => lucky ? random.Next(alive + 1) : alive);

                QuestionDemand.Of(settings).ShouldBeGreaterThanOrEqualTo(asked + Spare(asked));
            },
            iter: 1_000);

    [Fact]
    public void Of_SmallEvents_CoversEveryTurnout() =>
        Gen.Select(Settings.Any, Gen.Int[2, 60]).Sample(
            (settings, capacity) =>
            {
                var small = settings with { Capacity = capacity };
                var longest = Enumerable.Range(1, capacity).Max(seats => NaiveShow.Questions(small, seats, alive => alive));

                QuestionDemand.Of(small).ShouldBeGreaterThanOrEqualTo(longest + Spare(longest));
            },
            iter: 500);

    [Fact]
    public void Of_CutsUpToAHalf_IsNoMoreThanTheSlowestFullHouseNeeds() =>
        Settings.Any.Where(settings => settings.CutFraction <= 0.5m).Sample(
            settings =>
            {
                var slowest = NaiveShow.Questions(settings, settings.Capacity, alive => alive);
                QuestionDemand.Of(settings).ShouldBe(slowest + Spare(slowest));
            },
            iter: 500);

    /// <summary>A cut of nine tenths takes 110 seats past the sudden death that 100 seats have to go through.</summary>
    [Fact]
    public void Of_CutsOfMoreThanHalf_CoversASmallerTurnoutThatLastsLonger()
    {
        var settings = new RoyaleSettings { Capacity = 110, QuestionsPerCut = 1, CutFraction = 0.9m, SuddenDeathAlive = 100 };
        var full = NaiveShow.Questions(settings, 110, alive => alive);
        var fewer = NaiveShow.Questions(settings, 100, alive => alive);

        fewer.ShouldBeGreaterThan(full);
        QuestionDemand.Of(settings).ShouldBeGreaterThanOrEqualTo(fewer + 1);
    }

    /// <summary>26 questions and 3 to spare for a full house; a duel of two right answers and 1 to spare.</summary>
    [Theory]
    [InlineData(10_000, 29)]
    [InlineData(2, 2)]
    public void Of_Blitz_IsThis(int capacity, int questions) =>
        QuestionDemand.Of(RoyaleSettings.Blitz with { Capacity = capacity }).ShouldBe(questions);

    /// <summary>A show whose gateways were killed again and again voided more rounds than a tenth, and ran out of questions.</summary>
    [Fact]
    public void Reserve_AnyBank_IsAQuarterOfWhatIsLeftAndNeverMoreThanThat() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 1_000]).Sample((demand, available) =>
        {
            var reserve = QuestionDemand.Reserve(demand, available);

            reserve.ShouldBeInRange(0, QuestionDemand.ReserveMax);
            (demand + reserve <= Math.Max(demand, available)).ShouldBeTrue();
            (reserve * 4 <= Math.Max(0, available - demand)).ShouldBeTrue();
        });

    [Theory]
    [InlineData(29, 29, 0)]
    [InlineData(29, 49, 5)]
    [InlineData(29, 600, 20)]
    public void Reserve_OfABank_IsThis(int demand, int available, int reserve) =>
        QuestionDemand.Reserve(demand, available).ShouldBe(reserve);

    private static int Spare(int asked) => Math.Max(1, (int)Math.Ceiling(asked / 10m));
}
