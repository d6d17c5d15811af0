using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Shedding;

/// <summary>Lets new work in, or not, by the share that <see cref="LoadSensor"/> keeps up to date.</summary>
internal sealed class Admission(IOptions<SheddingOptions> options, SheddingMetrics metrics)
{
    private const int Whole = 1_000;

    // In thousandths; a share is spent evenly rather than by chance: of five at a share of 0.4 exactly two come in.
    private int share = Whole;
    private int credit;

    /// <summary>The share of new work that is let in, from 0 to 1.</summary>
    public double Share
    {
        get => (double)Volatile.Read(ref share) / Whole;
        set => Volatile.Write(ref share, (int)Math.Round(value * Whole));
    }

    /// <summary>Whether this piece of new work is let in.</summary>
    public bool Admits(NewWork work)
    {
        var part = Volatile.Read(ref share);
        if (part >= Whole || (work != NewWork.CostlyRead && Spend(part)))
        {
            return true;
        }

        metrics.Refused(work);
        return false;
    }

    /// <summary>What one who is refused is told to wait, in whole seconds.</summary>
    public int RetryAfterSeconds()
    {
        var leastMs = (int)options.Value.RetryAfter.TotalMilliseconds;
        return (int)Math.Ceiling((leastMs + RandomNumberGenerator.GetInt32(leastMs + 1)) / 1_000.0);
    }

    private bool Spend(int part)
    {
        while (true)
        {
            var had = Volatile.Read(ref credit);
            var (has, admits) = had + part >= Whole ? (had + part - Whole, true) : (had + part, false);
            if (Interlocked.CompareExchange(ref credit, has, had) == had)
            {
                return admits;
            }
        }
    }
}
