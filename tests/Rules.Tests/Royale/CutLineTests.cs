using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class CutLineTests
{
    private static readonly CutKey Best = Key(score: 900, "a");
    private static readonly CutKey Middle = Key(score: 500, "b");
    private static readonly CutKey Worst = Key(score: 0, "c");

    [Fact]
    public void Draw_TwoOfThree_StartsAtTheBestThatLeaves()
    {
        var line = CutLine.Draw([Best, Middle, Worst], new CutPlan(CutOrder.Rank, 2));

        line.ShouldBe(new CutLine(CutOrder.Rank, Middle));
        line.Removes(Best).ShouldBeFalse();
        line.Removes(Middle).ShouldBeTrue();
        line.Removes(Worst).ShouldBeTrue();
    }

    [Fact]
    public void Draw_EveryKeyLeaves_StartsAtTheFirst() =>
        CutLine.Draw([Middle, Worst], new CutPlan(CutOrder.Rank, 2)).FirstOut.ShouldBe(Middle);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    public void Draw_CountThatTheKeysCannotGive_Throws(int removeCount) =>
        Should.Throw<ArgumentException>(() => CutLine.Draw([Middle, Worst], new CutPlan(CutOrder.Rank, removeCount)));

    [Fact]
    public void Boundary_PlanThatRemovesNobody_Throws() => Should.Throw<ArgumentOutOfRangeException>(
        () => CutLine.Boundary(Histogram.Of([1]), new CutPlan(CutOrder.Rank, 0)));

    [Fact]
    public void MajorOf_BySpeed_PutsTheFastestOnTopAndTheRestAtTheBottom()
    {
        var fast = CutKey.MajorOf(CutOrder.Speed, score: 0, right: true, elapsedMs: 250);
        var slow = CutKey.MajorOf(CutOrder.Speed, score: 9_000, right: true, elapsedMs: int.MaxValue);
        var wrong = CutKey.MajorOf(CutOrder.Speed, score: 9_000, right: false, elapsedMs: 250);

        fast.ShouldBeGreaterThan(slow);
        slow.ShouldBeGreaterThan(wrong);
        wrong.ShouldBe(CutKey.NotRight);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void MajorOf_ByRank_IsTheScore(bool right) =>
        CutKey.MajorOf(CutOrder.Rank, score: 1_234, right, elapsedMs: 777).ShouldBe(1_234);

    [Fact]
    public void MajorOf_UnknownOrder_Throws() => Should.Throw<ArgumentOutOfRangeException>(
        () => CutKey.MajorOf((CutOrder)99, score: 0, right: true, elapsedMs: 0));

    private static CutKey Key(int score, string playerId) =>
        new(score, new RankKey(score, Correct: 1, ElapsedMs: 1_000, Lottery: 5, playerId));
}
