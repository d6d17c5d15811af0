using CsCheck;
using Trivia.Grains.Rules.Datasets;

namespace Trivia.Grains.Rules.Tests.Datasets;

public sealed class DatasetScheduleTests
{
    private static readonly DateTimeOffset Three = new(2026, 5, 2, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void LastDue_AroundThree_IsTheLatestThree()
    {
        DatasetSchedule.LastDue(Three).ShouldBe(Three);
        DatasetSchedule.LastDue(Three.AddTicks(-1)).ShouldBe(Three.AddDays(-1));
        DatasetSchedule.LastDue(new DateTimeOffset(2026, 5, 2, 4, 30, 0, TimeSpan.FromHours(2))).ShouldBe(Three.AddDays(-1));
    }

    [Fact]
    public void IsDue_DownForDays_IsMadeUpForOnce()
    {
        DatasetSchedule.IsDue(null, Three).ShouldBeTrue();
        DatasetSchedule.IsDue(Three.AddDays(-5), Three.AddHours(7)).ShouldBeTrue();
        DatasetSchedule.IsDue(DatasetSchedule.LastDue(Three.AddHours(7)), Three.AddHours(9)).ShouldBeFalse();
        DatasetSchedule.IsDue(Three, Three.AddDays(1).AddTicks(-1)).ShouldBeFalse();
        DatasetSchedule.IsDue(Three, Three.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void PartPlan_AnyShards_CutsThemIntoRunsThatHoldAllAndNoMoreThanTheyMay() =>
        Gen.Select(Gen.Int[0, 40].Array[0, 60], Gen.Int[1, 50]).Sample((rows, most) =>
        {
            var ends = PartPlan.Ends(rows, most);
            var starts = ends.Insert(0, 0);
            return (rows.Length == 0 ? ends.IsEmpty : ends[^1] == rows.Length)
                && ends.Select((end, part) => (From: starts[part], To: end)).All(part =>
                    part.To > part.From && (rows[part.From..part.To].Sum() <= most || rows[part.From..part.To].Count(count => count > 0) == 1));
        });
}
