namespace Trivia.Fleet.Api;

/// <summary>Delays before another try: a random time between nothing and a bound that doubles ("full jitter").</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(3);

    /// <param name="attempt">Tries that failed so far, from 0.</param>
    /// <param name="uniform">A random number from 0 to 1.</param>
    public static TimeSpan FullJitter(int attempt, double uniform)
    {
        var bound = First * Math.Pow(2, Math.Min(attempt, 10));
        return (bound < Cap ? bound : Cap) * uniform;
    }
}
