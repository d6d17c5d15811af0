namespace Trivia.Benchmarks.Harness;

/// <summary>Order statistics of small samples, by the nearest rank.</summary>
internal static class Quantiles
{
    /// <summary>The value below or at which the share <paramref name="q"/> of the sample lies; 0 when it is empty.</summary>
    public static double At(double[] sorted, double q) =>
        sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(q * sorted.Length) - 1, 0, sorted.Length - 1)];

    public static double Median(IEnumerable<double> values) => At([.. values.Order()], 0.5);
}
