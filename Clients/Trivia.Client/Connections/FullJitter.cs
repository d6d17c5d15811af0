namespace Trivia.Client.Connections;

/// <summary>Waits between tries: drawn evenly from zero to a bound that doubles. Safe from any thread.</summary>
internal sealed class FullJitter(TimeSpan first, TimeSpan max, Random random)
{
    private const int DoublingsMax = 30;

    private readonly Lock gate = new();

    /// <summary>The wait after a number of failures in a row, from 0.</summary>
    public TimeSpan After(int failures) => Draw(Bound(failures));

    /// <summary>A wait of at most a bound.</summary>
    public TimeSpan Draw(TimeSpan bound)
    {
        lock (gate)
        {
            return bound * random.NextDouble();
        }
    }

    /// <summary>A number from 0 to below a bound.</summary>
    public int Pick(int bound)
    {
        lock (gate)
        {
            return random.Next(bound);
        }
    }

    private TimeSpan Bound(int failures)
    {
        var bound = first.TotalMilliseconds * Math.Pow(2, Math.Min(failures, DoublingsMax));
        return TimeSpan.FromMilliseconds(Math.Min(bound, max.TotalMilliseconds));
    }
}
