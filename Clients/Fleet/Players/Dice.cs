namespace Trivia.Fleet.Players;

/// <summary>
/// A stream of random numbers that a seed and a few numbers name, so that what a player does at a question does not
/// depend on the order in which threads come to it. SplitMix64 (Steele, Lea, Flood 2014).
/// </summary>
internal struct Dice
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <param name="seed">The run's seed.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="first">Names the stream further, e.g. a player.</param>
    /// <param name="second">Names the stream further, e.g. a round.</param>
    public Dice(int seed, DicePurpose purpose, int first, int second = 0)
    {
        unchecked
        {
            state = Mix((ulong)(uint)seed + Gamma);
            state = Mix(state ^ ((ulong)purpose << 32) ^ (uint)first);
            state = Mix(state + (ulong)(uint)second + Gamma);
        }
    }

    /// <summary>The next number, from 0 up to but not including 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next number of the standard normal distribution (Box–Muller).</summary>
    public double Normal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        return radius * Math.Cos(2 * Math.PI * Uniform());
    }

    /// <summary>The next whole number from 0 up to but not including a limit.</summary>
    public int Below(int limit) => (int)(Uniform() * limit);

    private ulong Next()
    {
        unchecked
        {
            state += Gamma;
            return Mix(state);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
