using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class CutPlanTests
{
    [Fact]
    public void Ordinary_AnyFieldAndShare_RemovesTheFloorButAtLeastOneOfTwo() =>
        Gen.Select(Gen.Int[0, RoyaleSettings.CapacityMax], Gen.Int[1, 9_999]).Sample(
            (alive, share) =>
            {
                var floor = (int)((long)alive * share / 10_000);
                var plan = CutPlan.Ordinary(alive, share / 10_000m);
                plan.RemoveCount.ShouldBe(alive < 2 ? 0 : floor == 0 ? 1 : floor);
                plan.Order.ShouldBe(CutOrder.Rank);
            },
            iter: 5_000);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(14, 2)]
    [InlineData(10_000, 2_000)]
    public void Ordinary_AFifth_RemovesThisMany(int alive, int removed) =>
        CutPlan.Ordinary(alive, 0.2m).RemoveCount.ShouldBe(removed);

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-0.2")]
    [InlineData("1.5")]
    public void Ordinary_ShareThatIsNone_Throws(string share) => Should.Throw<ArgumentOutOfRangeException>(
        () => CutPlan.Ordinary(10, decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void SuddenDeath_AnyField_RemovesAtLeastHalfAndLeavesSomeone() =>
        Aliveness(aliveMin: 2).Sample(
            (alive, right) =>
            {
                var plan = CutPlan.SuddenDeath(alive, right);
                plan.RemoveCount.ShouldBeGreaterThanOrEqualTo(alive / 2);
                plan.RemoveCount.ShouldBeInRange(1, alive - 1);
            },
            iter: 5_000);

    [Fact]
    public void SuddenDeath_SomeoneRight_RemovesEveryoneWhoWasNot() =>
        Aliveness(aliveMin: 2).Where((_, right) => right > 0).Sample(
            (alive, right) =>
            {
                var plan = CutPlan.SuddenDeath(alive, right);
                plan.Order.ShouldBe(CutOrder.Speed);
                plan.RemoveCount.ShouldBe(Math.Max(alive - right, alive / 2));
            },
            iter: 5_000);

    [Theory]
    [InlineData(1, 1, CutOrder.Rank, 0)]
    [InlineData(0, 0, CutOrder.Rank, 0)]
    [InlineData(2, 0, CutOrder.Rank, 1)]
    [InlineData(2, 1, CutOrder.Speed, 1)]
    [InlineData(2, 2, CutOrder.Speed, 1)]
    [InlineData(3, 3, CutOrder.Speed, 1)]
    [InlineData(7, 0, CutOrder.Rank, 3)]
    [InlineData(7, 1, CutOrder.Speed, 6)]
    [InlineData(7, 4, CutOrder.Speed, 3)]
    [InlineData(7, 5, CutOrder.Speed, 3)]
    public void SuddenDeath_SmallFields_RemovesThisMany(int alive, int right, CutOrder order, int removed) =>
        CutPlan.SuddenDeath(alive, right).ShouldBe(new CutPlan(order, removed));

    [Theory]
    [InlineData(3, 4)]
    [InlineData(3, -1)]
    public void SuddenDeath_ImpossibleCountOfRightAnswers_Throws(int alive, int right) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CutPlan.SuddenDeath(alive, right));

    [Fact]
    public void SuddenDeath_FourThousandAlive_NeedsAtMostTwelveQuestions() =>
        Gen.Select(Gen.Int[2, 4_000], Gen.Int[0, 1_000].Array[12]).Sample(
            (start, permilles) =>
            {
                var alive = start;
                foreach (var permille in permilles)
                {
                    // Half of the fields answer all right, which is the slowest way down.
                    var right = permille >= 500 ? alive : alive * permille / 500;
                    alive -= CutPlan.SuddenDeath(alive, right).RemoveCount;
                }

                alive.ShouldBe(1);
            },
            iter: 2_000);

    [Fact]
    public void SuddenDeath_FourThousandAllRight_NeedsExactlyTwelveQuestions()
    {
        var questions = 0;
        for (var alive = 4_000; alive > 1; questions++)
        {
            alive -= CutPlan.SuddenDeath(alive, alive).RemoveCount;
        }

        questions.ShouldBe(12);
    }

    private static Gen<(int Alive, int Right)> Aliveness(int aliveMin) =>
        from alive in Gen.Int[aliveMin, RoyaleSettings.CapacityMax]
        from right in Gen.Int[0, alive]
        select (alive, right);
}
