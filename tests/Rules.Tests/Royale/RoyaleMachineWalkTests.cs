using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>Random sequences of steps: whatever is asked and in whatever order, a royale only goes forward.</summary>
public sealed class RoyaleMachineWalkTests
{
    private static readonly RoyaleStep[] Steps = Enum.GetValues<RoyaleStep>();

    private static readonly Gen<(int Roll, int Pick, int AfterMs)[]> Wishes =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 5_039], Gen.Int[0, 20_000]).Array[1, 150];

    [Fact]
    public void Steps_AnySequence_OnlyGoForward() => Walk((before, step, after, now) =>
    {
        if (step is RoyaleStep.Pause or RoyaleStep.Resume or RoyaleStep.VoidRevealed)
        {
            (after.Round, after.Phase).ShouldBe((before.Round, before.Phase));
            return;
        }

        before.IsOver.ShouldBeFalse("finished and aborted are for good");
        (after.Round, after.Phase).CompareTo((before.Round, before.Phase)).ShouldBeGreaterThan(0);
        after.Round.ShouldBe(before.Round + (step == RoyaleStep.Stage ? 1 : 0));
        after.Duration.ShouldBe(after.Until > now ? after.Until.Value - now : TimeSpan.Zero);
    });

    [Fact]
    public void Steps_AfterTheEnd_ChangeNothing() => Walk((before, _, after, _) =>
    {
        if (before.IsOver)
        {
            after.ShouldBe(before);
        }
    });

    [Fact]
    public void Steps_AnyButAVoidByStaff_NumbersNeverGoBack() => Walk((before, step, after, _) =>
    {
        if (step == RoyaleStep.VoidRevealed)
        {
            return;
        }

        after.Counted.ShouldBeInRange(before.Counted, before.Counted + 1);
        after.Cuts.ShouldBeInRange(before.Cuts, before.Cuts + 1);
        after.SpentMs.ShouldBeGreaterThanOrEqualTo(before.SpentMs);
        if (!before.TakesSeats && before.Round > 0)
        {
            after.Alive.ShouldBeLessThanOrEqualTo(before.Alive);
            (before.SuddenDeath && !after.SuddenDeath).ShouldBeFalse("sudden death stays");
        }
    });

    [Fact]
    public void Stage_AnyMoment_OpensAfterTheLeadAndTheShowOnScreen() => WalkOf(RoyaleStep.Stage, (before, after, now, settings) =>
    {
        var lead = TimeSpan.FromMilliseconds(settings.StageLeadMs);
        var opens = after.OpenAt.ShouldNotBeNull();
        (opens - now).ShouldBeGreaterThanOrEqualTo(lead);
        opens.ShouldBe(before.InterludeEnds > now + lead ? before.InterludeEnds.Value : now + lead);
        after.Until.ShouldBe(opens.AddMilliseconds(after.WindowMs));
        after.WindowMs.ShouldBe(settings.WindowMsAfter(before.Cuts));
        after.InterludeEnds.ShouldBeNull();
    });

    [Fact]
    public void Stage_AnyMoment_SuddenDeathBeginsByTheText() => WalkOf(RoyaleStep.Stage, (before, after, _, settings) =>
    {
        var feedsACut = (before.Counted + 1) % settings.QuestionsPerCut == 0;
        after.SuddenDeath.ShouldBe(before.SuddenDeath
            || after.Alive <= settings.SuddenDeathAlive
            || (before.SpentMs >= settings.BudgetMs && feedsACut));
    });

    [Fact]
    public void Reveal_AnyMoment_SpendsWindowRevealAndCut() => WalkOf(RoyaleStep.Reveal, (before, after, now, settings) =>
    {
        var cut = RoyaleMachine.CutIsDue(before, settings);
        var shownMs = settings.RevealMs + (cut ? settings.CutMs : 0);
        after.SpentMs.ShouldBe(before.SpentMs + before.WindowMs + shownMs);
        after.InterludeEnds.ShouldBe(now.AddMilliseconds(shownMs));
        after.Cuts.ShouldBe(before.Cuts + (cut ? 1 : 0));
        after.Alive.ShouldBeGreaterThanOrEqualTo(Math.Min(1, before.Alive), "a cut leaves someone");
        after.VoidsInARow.ShouldBe(0);
    });

    [Fact]
    public void Void_AnyMoment_SpendsNothingAndPausesAtTheThirdInARow() => WalkOf(RoyaleStep.Void, (before, after, _, _) =>
    {
        (after.SpentMs, after.Counted, after.Cuts, after.Alive)
            .ShouldBe((before.SpentMs, before.Counted, before.Cuts, before.Alive));
        after.VoidsInARow.ShouldBe(before.VoidsInARow + 1);
        after.Paused.ShouldBe(before.Paused || before.VoidsInARow >= 2);
    });

    [Fact]
    public void VoidRevealed_AnyMoment_TakesTheRoundBackOnce() => WalkOf(RoyaleStep.VoidRevealed, (before, after, _, settings) =>
    {
        var fedCut = after.Counted == before.Counted;
        after.SpentMs.ShouldBe(before.SpentMs - before.WindowMs - settings.RevealMs - (fedCut ? settings.CutMs : 0));
        after.SpentMs.ShouldBeGreaterThanOrEqualTo(0);
        after.Counted.ShouldBeInRange(before.Counted - 1, before.Counted);
        after.Cuts.ShouldBe(before.Cuts, "a cut keeps its number");
        after.Alive.ShouldBeGreaterThanOrEqualTo(before.Alive, "nobody is taken out");
        after.RoundVoid.ShouldBeTrue();
    });

    private static void WalkOf(RoyaleStep kind, Action<RoyaleProgress, RoyaleProgress, DateTimeOffset, RoyaleSettings> check) =>
        Walk((before, step, after, now, settings) =>
        {
            if (step == kind)
            {
                check(before, after, now, settings);
            }
        });

    private static void Walk(Action<RoyaleProgress, RoyaleStep, RoyaleProgress, DateTimeOffset> check) =>
        Walk((before, step, after, now, _) => check(before, step, after, now));

    private static void Walk(Action<RoyaleProgress, RoyaleStep, RoyaleProgress, DateTimeOffset, RoyaleSettings> check) =>
        Gen.Select(Settings.Any, Gen.Int, Wishes).Sample(
            (settings, seed, wishes) =>
            {
                var walk = new RoyaleWalk(settings, seed);
                foreach (var (roll, pick, afterMs) in wishes)
                {
                    walk.Now = walk.Now.AddMilliseconds(afterMs);
                    var step = Choose(walk, roll, pick);
                    var before = walk.Progress;
                    if (walk.Allows(step))
                    {
                        walk.Take(step);
                        check(before, step, walk.Progress, walk.Now, settings);
                    }
                    else
                    {
                        Should.Throw<InvalidOperationException>(() => walk.Take(step), $"{step} while {before.Phase}");
                    }
                }
            },
            iter: 400);

    /// <summary>Mostly an allowed step, so that walks get far; sometimes any step; seldom an end.</summary>
    private static RoyaleStep Choose(RoyaleWalk walk, int roll, int pick)
    {
        var wanted = roll switch
        {
            < 15 => [RoyaleStep.OpenRegistration, RoyaleStep.StartCountdown, RoyaleStep.Stage, RoyaleStep.Lock,
                RoyaleStep.LockVoid, RoyaleStep.Reveal, RoyaleStep.Void],
            < 20 => Steps.Where(step => !walk.Allows(step) || step != RoyaleStep.Abort).ToArray(),
            < 22 => [RoyaleStep.Pause],
            < 26 => [RoyaleStep.Resume],
            < 27 => [RoyaleStep.Abort],
            _ => Steps.Where(step => walk.Allows(step)
                && step is not (RoyaleStep.Abort or RoyaleStep.Pause or RoyaleStep.Resume)
                && (step != RoyaleStep.Finish || roll > 90)).ToArray(),
        };
        return wanted.Length == 0 ? RoyaleStep.Resume : wanted[pick % wanted.Length];
    }
}
