namespace Trivia.Gateway.Shedding;

/// <summary>
/// How much new work is let in, as a share: cut by a factor while there is too much and raised by steps while it is calm,
/// as TCP does, with a band between the two in which it stays. Pure.
/// </summary>
internal static class AdmissionRule
{
    /// <summary>A share below which nothing is let in.</summary>
    public const double Least = 0.02;

    /// <summary>What is calm: below this part of what is too much.</summary>
    private const double CalmPart = 0.5;

    /// <summary>The share after a window.</summary>
    /// <param name="share">The share during it, from 0 to 1.</param>
    /// <param name="sample">How it went.</param>
    /// <param name="options">What is too much.</param>
    public static double Next(double share, in LoadSample sample, SheddingOptions options)
    {
        if (sample.MemoryShare > options.MemoryShareMax)
        {
            return 0;
        }

        var load = Math.Max(
            sample.PoolDelay.TotalMilliseconds / options.PoolDelayMsMax,
            sample.ClusterDelay.TotalMilliseconds / options.ClusterDelayMsMax);
        if (load > 1)
        {
            var cut = share * options.Cut;
            return cut < Least ? 0 : cut;
        }

        return load < CalmPart ? Math.Min(1, share + options.Raise) : share;
    }
}
