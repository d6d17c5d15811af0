namespace Trivia.Grains.Rules.Packs;

/// <summary>Tails of the binomial distribution.</summary>
public static class Binomial
{
    /// <summary>The chance of <paramref name="successes"/> or more.</summary>
    /// <param name="successes">Successes seen, not negative.</param>
    /// <param name="trials">Trials.</param>
    /// <param name="chance">Chance of one success, in (0, 1).</param>
    public static double AtLeast(int successes, int trials, double chance)
    {
        var sum = 0.0;
        for (var count = trials; count >= successes; count--)
        {
            sum += Exactly(count, trials, chance);
        }

        return Math.Min(1, sum);
    }

    /// <summary>The chance of <paramref name="successes"/> or fewer.</summary>
    /// <param name="successes">Successes seen, not negative.</param>
    /// <param name="trials">Trials.</param>
    /// <param name="chance">Chance of one success, in (0, 1).</param>
    public static double AtMost(int successes, int trials, double chance) =>
        AtLeast(trials - successes, trials, 1 - chance);

    // By logarithms: the coefficients leave the range of a double from about a thousand trials on.
    private static double Exactly(int successes, int trials, double chance)
    {
        var log = (successes * Math.Log(chance)) + ((trials - successes) * Math.Log(1 - chance));
        for (var factor = 1; factor <= successes; factor++)
        {
            log += Math.Log((double)(trials - successes + factor) / factor);
        }

        return Math.Exp(log);
    }
}
