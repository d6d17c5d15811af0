using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Tests.Harness;

namespace Trivia.Gateway.Tests.Units;

public sealed class OpenRoundTests
{
    private readonly FakeTimeProvider time = new();
    private readonly List<OpenRound> handedOver = [];
    private readonly OpenRound round;

    public OpenRoundTests()
    {
        var staged = Facts.Staged(new RoyaleScript("r-1"), 1, TimeSpan.Zero, windowMs: 10_000, handOverMs: 500);
        round = new OpenRound(staged, time.GetTimestamp(), handOverLeadMs: 100, time, handedOver.Add);
    }

    [Fact]
    public void RawElapsed_FromTheFirstWrite_AtMostASecondAfterTheOpening()
    {
        round.RawElapsedMs(At(200), At(700)).ShouldBe(500);
        round.RawElapsedMs(At(1_700), At(2_000)).ShouldBe(1_000);
        round.RawElapsedMs(null, At(900)).ShouldBe(900);
        round.RawElapsedMs(At(500), At(400)).ShouldBe(0);
    }

    [Fact]
    public void Deadline_LastStartAndAllowance_NeverAfterGivingUp()
    {
        round.DeadlineOf(At(100), allowanceMs: 250).ShouldBe(At(10_350));
        round.DeadlineOf(At(900), allowanceMs: 250).ShouldBe(At(10_400));
        round.GivesUpAt.ShouldBe(At(10_400));
    }

    [Fact]
    public void HandOver_AllAnswered_ComesOnceAndLaterAnswersStillCount()
    {
        round.Expect();
        round.TryBegin().ShouldBeTrue();
        round.End(unresolved: false);
        handedOver.ShouldBeEmpty();

        round.Released();
        handedOver.ShouldBe([round]);

        round.TryBegin().ShouldBeTrue();
        round.End(unresolved: true);
        round.Close();
        handedOver.Count.ShouldBe(1);
        round.Unstored.ShouldBe(1);
    }

    [Fact]
    public void HandOver_Closed_WaitsForAnswersUnderWay()
    {
        round.Expect();
        round.Expect();
        round.Released();
        round.TryBegin().ShouldBeTrue();

        round.Close();

        handedOver.ShouldBeEmpty();
        round.TryBegin().ShouldBeFalse();
        round.End(unresolved: false);
        handedOver.ShouldBe([round]);
    }

    private long At(int ms) => round.OpenedAt + (time.TimestampFrequency * ms / 1_000);
}
