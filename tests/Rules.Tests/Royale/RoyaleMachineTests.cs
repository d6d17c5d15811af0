using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class RoyaleMachineTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 7, 19, 0, 0, TimeSpan.Zero);
    private static readonly RoyaleSettings Blitz = RoyaleSettings.Blitz;

    [Fact]
    public void Schedule_ThenRegistrationThenCountdown_KeepsTheDeadlines()
    {
        var scheduled = RoyaleMachine.Schedule(Blitz, Now, Now.AddHours(-1));
        scheduled.Phase.ShouldBe(RoyalePhase.Scheduled);
        scheduled.Until.ShouldBe(Now.AddMinutes(-15));
        scheduled.Duration.ShouldBe(TimeSpan.FromMinutes(45));

        var registering = RoyaleMachine.OpenRegistration(scheduled, Blitz, Now, Now.AddMinutes(-15));
        registering.Phase.ShouldBe(RoyalePhase.Registering);
        registering.Until.ShouldBe(Now.AddMinutes(-1));

        var countdown = RoyaleMachine.StartCountdown(registering, Blitz, Now.AddMinutes(-1));
        countdown.Phase.ShouldBe(RoyalePhase.Countdown);
        (countdown.Until, countdown.InterludeEnds).ShouldBe((Now, Now));
        countdown.Duration.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Stage_WhileTheRevealIsShown_OpensTheMomentItEnds()
    {
        var revealed = RoyaleMachine.Reveal(Locked(alive: 500), Blitz, removed: null, Now);
        revealed.Until.ShouldBe(Now.AddSeconds(4), "one second before the reveal ends, for the lead");

        var staged = RoyaleMachine.Stage(revealed, Blitz, alive: 500, Now.AddSeconds(4));

        staged.OpenAt.ShouldBe(Now.AddSeconds(5));
        staged.Until.ShouldBe(Now.AddSeconds(15));
        staged.Round.ShouldBe(2);
    }

    [Fact]
    public void Reveal_ThirdQuestion_CutsAndShrinksTheWindow()
    {
        var progress = Countdown();
        for (var question = 1; question <= 3; question++)
        {
            progress = RoyaleMachine.Lock(
                RoyaleMachine.Stage(progress, Blitz, alive: 500, Now), Blitz, roundVoid: false, alive: 500, Now);
            RoyaleMachine.CutIsDue(progress, Blitz).ShouldBe(question == 3);
            progress = RoyaleMachine.Reveal(progress, Blitz, removed: question == 3 ? 100 : null, Now);
        }

        (progress.Alive, progress.Counted, progress.Cuts).ShouldBe((400, 3, 1));
        progress.SpentMs.ShouldBe((3 * 15_000) + 3_000);
        RoyaleMachine.Stage(progress, Blitz, alive: 400, Now).WindowMs.ShouldBe(9_500);
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(10, true)]
    [InlineData(2, true)]
    public void Stage_FewAlive_IsSuddenDeath(int alive, bool suddenDeath) =>
        RoyaleMachine.Stage(Countdown(), Blitz, alive, Now).SuddenDeath.ShouldBe(suddenDeath);

    [Theory]
    [InlineData(179_999, 2, false)]
    [InlineData(180_000, 2, true)]
    [InlineData(180_000, 1, false)]
    [InlineData(180_000, 3, false)]
    public void Stage_BudgetSpent_BeginsSuddenDeathWithTheQuestionThatFeedsACut(long spentMs, int counted, bool suddenDeath)
    {
        var revealed = new RoyaleProgress { Phase = RoyalePhase.Revealed, SpentMs = spentMs, Counted = counted, Round = counted };

        RoyaleMachine.Stage(revealed, Blitz, alive: 500, Now).SuddenDeath.ShouldBe(suddenDeath);
    }

    [Fact]
    public void Lock_SuddenDeath_FeedsACutWithEveryQuestion()
    {
        var locked = Locked(alive: 8);

        locked.SuddenDeath.ShouldBeTrue();
        RoyaleMachine.CutIsDue(locked, Blitz).ShouldBeTrue();
    }

    [Fact]
    public void Lock_LateJoinersFillAFieldStagedForAHandful_IsNoSuddenDeath()
    {
        var staged = RoyaleMachine.Stage(Countdown(), Blitz, alive: 3, Now);

        RoyaleMachine.Lock(staged, Blitz, roundVoid: false, alive: 11, Now).SuddenDeath.ShouldBeFalse();
        RoyaleMachine.Lock(staged, Blitz, roundVoid: false, alive: 10, Now).SuddenDeath.ShouldBeTrue();
    }

    [Fact]
    public void Lock_FieldThatShrankBeforeTheLock_IsNoSuddenDeathThatNobodyWasTold()
    {
        var staged = RoyaleMachine.Stage(Countdown(), Blitz, alive: 11, Now);

        RoyaleMachine.Lock(staged, Blitz, roundVoid: false, alive: 10, Now).SuddenDeath.ShouldBeFalse();
    }

    [Fact]
    public void Void_ThreeInARow_PausesUntilResumed()
    {
        var progress = Countdown();
        for (var round = 1; round <= RoyaleMachine.VoidsInARowMax; round++)
        {
            progress.Paused.ShouldBeFalse();
            var locked = RoyaleMachine.Lock(
                RoyaleMachine.Stage(progress, Blitz, alive: 500, Now), Blitz, roundVoid: true, alive: 500, Now);
            progress = RoyaleMachine.Void(locked, Blitz, Now);
            progress.Until.ShouldBe(Now.AddSeconds(15));
        }

        progress.Paused.ShouldBeTrue();
        var resumed = RoyaleMachine.Resume(progress, Now.AddMinutes(5));
        (resumed.Paused, resumed.VoidsInARow).ShouldBe((false, 0));
        resumed.Until.ShouldBe(Now.AddMinutes(5), "what fell due in the pause is due now");
    }

    [Fact]
    public void Resume_NotPaused_KeepsTheCountOfVoids()
    {
        var voided = new RoyaleProgress { Phase = RoyalePhase.Voided, VoidsInARow = 2, Until = Now };

        RoyaleMachine.Resume(voided, Now.AddMinutes(1)).ShouldBe(voided);
    }

    [Fact]
    public void Void_BetweenCountedRounds_StartsTheCountAnew()
    {
        var locked = Locked(alive: 500) with { VoidsInARow = 2 };

        RoyaleMachine.Reveal(locked, Blitz, removed: null, Now).VoidsInARow.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reveal_CutThatIsNotDueOrMissing_Throws(bool due)
    {
        var locked = Locked(alive: due ? 8 : 500);

        Should.Throw<ArgumentException>(() => RoyaleMachine.Reveal(locked, Blitz, removed: due ? null : 100, Now));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Reveal_CutThatTakesEveryoneOrNobody_Throws(int removed) => Should.Throw<ArgumentOutOfRangeException>(
        () => RoyaleMachine.Reveal(Locked(alive: 8), Blitz, removed, Now));

    [Fact]
    public void Stage_Paused_Throws() => Should.Throw<InvalidOperationException>(
        () => RoyaleMachine.Stage(Countdown() with { Paused = true }, Blitz, alive: 500, Now));

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(0, true)]
    public void Finish_Revealed_NeedsALastBrain(int alive, bool allowed)
    {
        var revealed = new RoyaleProgress { Phase = RoyalePhase.Revealed, Alive = alive };

        if (allowed)
        {
            RoyaleMachine.Finish(revealed, Now).Phase.ShouldBe(RoyalePhase.Finished);
        }
        else
        {
            Should.Throw<InvalidOperationException>(() => RoyaleMachine.Finish(revealed, Now));
        }
    }

    [Theory]
    [InlineData(RoyalePhase.Scheduled, 0, false)]
    [InlineData(RoyalePhase.Registering, 0, true)]
    [InlineData(RoyalePhase.Countdown, 0, true)]
    [InlineData(RoyalePhase.Staged, 1, true)]
    [InlineData(RoyalePhase.Staged, 2, false)]
    [InlineData(RoyalePhase.Locked, 1, false)]
    [InlineData(RoyalePhase.Revealed, 1, false)]
    [InlineData(RoyalePhase.Voided, 1, false)]
    [InlineData(RoyalePhase.Finished, 9, false)]
    [InlineData(RoyalePhase.Aborted, 0, false)]
    public void TakesSeats_UntilTheFirstQuestionLocks(RoyalePhase phase, int round, bool takesSeats)
    {
        var progress = new RoyaleProgress { Phase = phase, Round = round };

        progress.TakesSeats.ShouldBe(takesSeats);
        progress.IsLive.ShouldBe(phase is >= RoyalePhase.Staged and <= RoyalePhase.Voided);
        progress.IsOver.ShouldBe(phase >= RoyalePhase.Finished);
    }

    private static RoyaleProgress Countdown() =>
        RoyaleMachine.StartCountdown(RoyaleMachine.Schedule(Blitz, Now, Now.AddHours(-1)), Blitz, Now.AddMinutes(-1));

    private static RoyaleProgress Locked(int alive) =>
        RoyaleMachine.Lock(RoyaleMachine.Stage(Countdown(), Blitz, alive, Now), Blitz, roundVoid: false, alive, Now);
}
