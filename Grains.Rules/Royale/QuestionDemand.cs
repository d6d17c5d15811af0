namespace Trivia.Grains.Rules.Royale;

/// <summary>How many questions an event can need.</summary>
public static class QuestionDemand
{
    /// <summary>The most questions that an event takes beyond its demand.</summary>
    public const int ReserveMax = 20;

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

    /// <summary>
    /// How many questions an event takes beyond its demand, for more voided rounds than the demand counts on: an event that runs
    /// out of questions cannot go on. A quarter of what its topics hold besides, so that later events find theirs.
    /// </summary>
    /// <param name="demand">See <see cref="Of"/>.</param>
    /// <param name="available">Questions that its topics hold and that it may ask.</param>
    public static int Reserve(int demand, int available) => Math.Clamp((available - demand) / 4, 0, ReserveMax);

    // A cut of more than half can carry a full house past the sudden death that a smaller one has to go through, which
    // then lasts longer. Counting half for it keeps the sum above every turnout's.
    private static int Removed(RoyaleProgress progress, RoyaleSettings settings)
    {
        var half = CutPlan.SuddenDeath(progress.Alive, progress.Alive).RemoveCount;
        return progress.SuddenDeath ? half : Math.Min(half, CutPlan.Ordinary(progress.Alive, settings.CutFraction).RemoveCount);
    }
}
