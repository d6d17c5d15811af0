using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.LiveOps.Tests.LiveOps;

public sealed class SteerTests(Cluster cluster)
{
    private readonly Desk desk = new(cluster);

    [Fact]
    public async Task Steer_Start_BeginsTheCountdownAndAuditsBeforeAndAfter()
    {
        var royale = await desk.Schedule();

        var outcome = await desk.Grain.Steer(desk.NewCommand(), royale, SteerAction.Start);

        outcome.Code.ShouldBe(OpsCode.Done);
        (await Phase(royale)).ShouldBe(RoyalePhase.Countdown);
        var audit = await desk.LastAudit();
        audit.Action.ShouldBe("royale.start");
        audit.Before.ShouldStartWith("Scheduled");
        audit.After.ShouldStartWith("Countdown");
    }

    [Fact]
    public async Task Steer_UnknownEvent_IsNotFound() =>
        (await desk.Grain.Steer(desk.NewCommand(), "r-00000000", SteerAction.Start)).Code.ShouldBe(OpsCode.NotFound);

    [Fact]
    public async Task Steer_SameCommandAgain_IsTheFirstOutcomeThoughTheEventWentOn()
    {
        var royale = await desk.Schedule();
        var command = desk.NewCommand();
        var first = await desk.Grain.Steer(command, royale, SteerAction.Start);
        await End(royale);

        (await desk.Grain.Steer(command, royale, SteerAction.Start)).ShouldBe(first);
        (await desk.Grain.Steer(desk.NewCommand(), royale, SteerAction.Start)).Code.ShouldBe(OpsCode.WrongPhase);
    }

    [Fact]
    public async Task Steer_IdOfAnotherCommand_IsRefused()
    {
        var royale = await desk.Schedule();
        var command = desk.NewCommand();
        await desk.Grain.Steer(command, royale, SteerAction.Start);

        var outcome = await desk.Grain.Steer(command, royale, SteerAction.Pause);

        outcome.Code.ShouldBe(OpsCode.Invalid);
        outcome.Message.ShouldContain("royale.start");
    }

    [Fact]
    public async Task Abort_WithTheCode_EndsTheEvent()
    {
        var royale = await desk.Schedule();
        var prepared = await desk.Grain.PrepareAbort(desk.NewCommand(), royale);
        await cluster.Forget(desk.Grain);

        var outcome = await desk.Grain.Abort(desk.NewCommand(), royale, prepared.Confirmation!.ToLowerInvariant());

        outcome.Code.ShouldBe(OpsCode.Done);
        (await Phase(royale)).ShouldBe(RoyalePhase.Aborted);
        (await desk.Grain.GetAudit(0, 10)).ShouldAllBe(entry => !entry.ToString().Contains(prepared.Confirmation));
    }

    [Fact]
    public async Task Abort_WrongCode_OrThatOfAnotherEvent_IsNotConfirmed()
    {
        var royale = await desk.Schedule();
        var other = await desk.Grain.PrepareAbort(desk.NewCommand(), await desk.Schedule());

        (await desk.Grain.Abort(desk.NewCommand(), royale, other.Confirmation!)).Code.ShouldBe(OpsCode.NotConfirmed);
        (await desk.Grain.Abort(desk.NewCommand(), royale, "")).Code.ShouldBe(OpsCode.NotConfirmed);
        (await Phase(royale)).ShouldBe(RoyalePhase.Scheduled);
    }

    [Fact]
    public async Task Abort_AfterAMinute_IsNotConfirmed()
    {
        var royale = await desk.Schedule();
        var prepared = await desk.Grain.PrepareAbort(desk.NewCommand(), royale);
        cluster.Time.Advance(TimeSpan.FromSeconds(61));

        (await desk.Grain.Abort(desk.NewCommand(), royale, prepared.Confirmation!)).Code.ShouldBe(OpsCode.NotConfirmed);
    }

    [Fact]
    public async Task Abort_ReplyLost_IsRepairedByTheSameCommandWithoutANewCode()
    {
        var royale = await desk.Schedule();
        var prepared = await desk.Grain.PrepareAbort(desk.NewCommand(), royale);
        var command = desk.NewCommand();
        cluster.Faults.FailOnce("Abort", royale, afterwards: true);
        await Should.ThrowAsync<TimeoutException>(() => desk.Grain.Abort(command, royale, prepared.Confirmation!));
        cluster.Time.Advance(TimeSpan.FromSeconds(61));

        (await desk.Grain.Abort(command, royale, prepared.Confirmation!)).Code.ShouldBe(OpsCode.Done);
    }

    [Fact]
    public async Task VoidQuestion_NothingRevealed_IsTheWrongPhaseAndAPreviewLeavesNoTrace()
    {
        var royale = await desk.Schedule();
        var entries = (await desk.Grain.GetAudit(0, 100)).Length;

        (await desk.Grain.VoidQuestion(desk.NewCommand(), royale, 1, preview: true)).Verdict.ShouldBe(CommandVerdict.WrongPhase);
        (await desk.Grain.GetAudit(0, 100)).Length.ShouldBe(entries);

        var command = desk.NewCommand();
        (await desk.Grain.VoidQuestion(command, royale, 1, preview: false)).Verdict.ShouldBe(CommandVerdict.WrongPhase);
        (await desk.Grain.VoidQuestion(command, royale, 1, preview: false)).Verdict.ShouldBe(CommandVerdict.WrongPhase);
        (await desk.Grain.GetAudit(0, 100)).Length.ShouldBe(entries + 1);
    }

    private async Task End(string royale)
    {
        var prepared = await desk.Grain.PrepareAbort(desk.NewCommand(), royale);
        (await desk.Grain.Abort(desk.NewCommand(), royale, prepared.Confirmation!)).Code.ShouldBe(OpsCode.Done);
    }

    private async Task<RoyalePhase> Phase(string royale) =>
        (await cluster.Grains.GetGrain<IRoyaleGrain>(royale).GetSnapshot()).Progress.Phase;
}
