namespace Trivia.Benchmarks.Leaderboards;

/// <summary>Median and 99th percentile.</summary>
internal readonly record struct Spread(double P50, double P99)
{
    public static Spread Of(double[] values)
    {
        Array.Sort(values);
        return new Spread(values[values.Length / 2], values[(int)(values.Length * 0.99)]);
    }
}
