using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>A royale taken from step to step; its numbers come from a seed, its time from the caller.</summary>
internal sealed class RoyaleWalk(RoyaleSettings settings, int seed)
{
    private readonly Random random = new(seed);
    private int lastRemoved;

    public static DateTimeOffset StartsAt { get; } = new(2025, 6, 7, 19, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = StartsAt.AddHours(-1);

    public RoyaleProgress Progress { get; private set; } = RoyaleMachine.Schedule(settings, StartsAt, StartsAt.AddHours(-1));

    /// <summary>Which steps the product's words allow here, written without a look at the code.</summary>
    public bool Allows(RoyaleStep step) => step switch
    {
        RoyaleStep.OpenRegistration => Progress.Phase == RoyalePhase.Scheduled,
        RoyaleStep.StartCountdown => Progress.Phase is RoyalePhase.Scheduled or RoyalePhase.Registering,
        RoyaleStep.Stage => !Progress.Paused
            && Progress.Phase is RoyalePhase.Countdown or RoyalePhase.Revealed or RoyalePhase.Voided,
        RoyaleStep.Lock or RoyaleStep.LockVoid => Progress.Phase == RoyalePhase.Staged,
        RoyaleStep.Reveal => Progress is { Phase: RoyalePhase.Locked, RoundVoid: false },
        RoyaleStep.Void => Progress is { Phase: RoyalePhase.Locked, RoundVoid: true },
        RoyaleStep.VoidRevealed => Progress is { Phase: RoyalePhase.Revealed, RoundVoid: false },
        RoyaleStep.Finish => Progress.Phase == RoyalePhase.Countdown
            || Progress is { Phase: RoyalePhase.Revealed, Alive: <= 1 },
        RoyaleStep.Abort => Progress.Phase is not (RoyalePhase.Finished or RoyalePhase.Aborted),
        RoyaleStep.Pause or RoyaleStep.Resume => true,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>Takes a step, allowed or not.</summary>
    public void Take(RoyaleStep step) => Progress = step switch
    {
        RoyaleStep.OpenRegistration => RoyaleMachine.OpenRegistration(Progress, settings, StartsAt, Now),
        RoyaleStep.StartCountdown => RoyaleMachine.StartCountdown(Progress, settings, Now),
        RoyaleStep.Stage => RoyaleMachine.Stage(Progress, settings, AliveToStage(), Now),
        RoyaleStep.Lock => RoyaleMachine.Lock(Progress, settings, roundVoid: false, AliveToLock(), Now),
        RoyaleStep.LockVoid => RoyaleMachine.Lock(Progress, settings, roundVoid: true, AliveToLock(), Now),
        RoyaleStep.Reveal => RoyaleMachine.Reveal(Progress, settings, Removed(), Now),
        RoyaleStep.Void => RoyaleMachine.Void(Progress, settings, Now),
        RoyaleStep.VoidRevealed => RoyaleMachine.VoidRevealed(Progress, settings, lastRemoved > 0, random.Next(lastRemoved + 1)),
        RoyaleStep.Finish => RoyaleMachine.Finish(Progress, Now),
        RoyaleStep.Abort => RoyaleMachine.Abort(Progress, Now),
        RoyaleStep.Pause => Progress.IsOver ? Progress : Progress with { Paused = true },
        RoyaleStep.Resume => RoyaleMachine.Resume(Progress, Now),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private int AliveToStage() => Progress.Round == 0 ? random.Next(1, settings.Capacity + 1) : Progress.Alive;

    private int AliveToLock() => Progress.Round == 1 ? random.Next(Progress.Alive, settings.Capacity + 1) : Progress.Alive;

    private int? Removed()
    {
        lastRemoved = 0;
        if (!RoyaleMachine.CutIsDue(Progress, settings))
        {
            return null;
        }

        var right = random.Next(4) == 0 ? random.Next(Progress.Alive + 1) : Progress.Alive;
        lastRemoved = Progress.SuddenDeath
            ? CutPlan.SuddenDeath(Progress.Alive, right).RemoveCount
            : CutPlan.Ordinary(Progress.Alive, settings.CutFraction).RemoveCount;
        return lastRemoved;
    }
}
