using Trivia.Chaos.Judging;

namespace Trivia.Chaos.Tests.Judging;

public sealed class PhaseTimesTests
{
    private static readonly TimeSpan StageLead = TimeSpan.FromSeconds(1);

    [Fact]
    public void Of_Royale_KnowsWhenEachStepWasDue() =>
        PhaseTimes.Of(Scripted.Sights, StageLead).Select(time => (time.Name, Seconds(time.Due), Seconds(time.Late))).ShouldBe(
        [
            ("Reveal 1", 4.5, 0),
            ("Question 2", 5.2, 0),
            ("Reveal 2", 9.7, 0),
            ("Finish 0", 11.1, 0),
        ]);

    [Fact]
    public void Of_LateStep_SaysForWhomHowMuch()
    {
        var late = PhaseTimes.Of(Scripted.Later(2, 1), StageLead)[0];

        late.Late.ShouldBe(TimeSpan.FromSeconds(0.7));
        late.LateForAll.ShouldBe(TimeSpan.FromSeconds(0.75));
    }

    [Fact]
    public void Of_Void_NextQuestionIsDueWhenThePatienceEnds() =>
        PhaseTimes.Of(
            [
                Scripted.Seen(1, "Question", 1, 0, 4_000),
                Scripted.Seen(2, "Void", 1, 5, 15_000),
                Scripted.Seen(3, "Question", 2, 22, 4_000),
            ],
            StageLead).Select(time => (time.Name, Seconds(time.Late))).ShouldBe([("Void 1", 0.5), ("Question 2", 1)]);

    [Fact]
    public void Of_PausedVoid_NothingIsDueUntilStaffActs() =>
        PhaseTimes.Of([Scripted.Seen(1, "Void", 3, 5, -1), Scripted.Seen(2, "Question", 4, 90, 4_000)], StageLead).ShouldBeEmpty();

    [Fact]
    public void Of_FactThatNobodySaw_LeavesAGapInsteadOfALateStep() =>
        PhaseTimes.Of([.. Scripted.Sights.Where(sight => sight.Sequence is not (2 or 3))], StageLead)
            .Select(time => time.Name).ShouldBe(["Finish 0"]);

    private static double Seconds(DateTimeOffset at) => Math.Round((at - Scripted.Zero).TotalSeconds, 2);

    private static double Seconds(TimeSpan span) => Math.Round(span.TotalSeconds, 2);
}
