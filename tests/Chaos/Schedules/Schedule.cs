namespace Trivia.Chaos.Schedules;

/// <summary>
/// When what is done to a cluster. Pure: the same seed and settings give the same strikes, on every machine, so that a seed
/// that failed can be repeated.
/// </summary>
internal static class Schedule
{
    // Silos are killed twice as often as anything else is done.
    private static readonly FaultKind[] Kinds = [.. Enum.GetValues<FaultKind>(), FaultKind.KillSilo];

    /// <summary>How much later it is looked again when the rules leave room for nothing.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);

    /// <summary>Makes the schedule of a seed. Kinds are dealt like cards, so that each comes once before any comes again.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="settings">What it is made for.</param>
    /// <returns>The strikes in the order of their times.</returns>
    public static IReadOnlyList<Strike> Of(int seed, ScheduleSettings settings)
    {
        var dice = new Random(seed);
        var strikes = new List<Strike>();
        var hand = new List<FaultKind>();
        for (var at = settings.Lead; at < settings.Length - settings.Calm;)
        {
            if (hand.Count == 0)
            {
                hand.AddRange(Deal(dice));
            }

            if (Pick(dice, hand, strikes, at, settings) is { } strike)
            {
                strikes.Add(strike);
                hand.Remove(strike.Kind);
                at += Gap(dice, settings);
            }
            else
            {
                at += Step;
            }
        }

        return strikes;
    }

    /// <summary>The first of the hand that the rules let strike now, and that is over before the calm.</summary>
    private static Strike? Pick(Random dice, List<FaultKind> hand, List<Strike> earlier, TimeSpan at, ScheduleSettings settings)
    {
        foreach (var kind in hand)
        {
            var strike = FaultRules.Roll(dice, earlier.Count + 1, at, kind, settings);
            if (strike.Ends <= settings.Length - settings.Calm && FaultRules.Allow(strike, earlier))
            {
                return strike;
            }
        }

        return null;
    }

    private static FaultKind[] Deal(Random dice)
    {
        var hand = Kinds.ToArray();
        dice.Shuffle(hand);
        return hand;
    }

    private static TimeSpan Gap(Random dice, ScheduleSettings settings) =>
        settings.GapMin + (dice.NextDouble() * (settings.GapMax - settings.GapMin));
}
