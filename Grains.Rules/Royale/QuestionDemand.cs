namespace Trivia.Grains.Rules.Royale;

/// <summary>How many questions an event can need.</summary>
public static class QuestionDemand
{
    /// <summary>
    /// The most questions that the rules can ask for, by playing the slowest possible event: nobody leaves before
    /// sudden death but by the cuts, and there everyone is right. Ten per cent are added, at least one, for voided rounds.
    /// </summary>
    /// <param name="settings">The event's rules.</param>
    public static int Of(RoyaleSettings settings)
    {
        var progress = RoyaleMachine.StartCountdown(new RoyaleProgress(), settings, DateTimeOffset.UnixEpoch);
        var alive = settings.Capacity;
        while (alive > 1)
        {
            progress = RoyaleMachine.Stage(progress, settings, alive, DateTimeOffset.UnixEpoch);
            progress = RoyaleMachine.Lock(progress, settings, roundVoid: false, alive, DateTimeOffset.UnixEpoch);
            int? removed = RoyaleMachine.CutIsDue(progress, settings) ? Removed(progress, settings) : null;
            progress = RoyaleMachine.Reveal(progress, settings, removed, DateTimeOffset.UnixEpoch);
            alive = progress.Alive;
        }

        return progress.Counted + Math.Max(1, (progress.Counted + 9) / 10);
    }

    // A cut of more than half can carry a full house past the sudden death that a smaller one has to go through, which
    // then lasts longer. Counting half for it keeps the sum above every turnout's.
    private static int Removed(RoyaleProgress progress, RoyaleSettings settings)
    {
        var half = CutPlan.SuddenDeath(progress.Alive, progress.Alive).RemoveCount;
        return progress.SuddenDeath ? half : Math.Min(half, CutPlan.Ordinary(progress.Alive, settings.CutFraction).RemoveCount);
    }
}
