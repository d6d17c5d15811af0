using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Shedding;

/// <summary>
/// Lets new work in, or not: by the share that <see cref="LoadSensor"/> keeps up to date, and by how much is under way. The
/// second acts at once: what is let in takes no longer than that much work takes.
/// </summary>
internal sealed class Admission(IOptions<SheddingOptions> options, SheddingMetrics metrics)
{
    private const int Whole = 1_000;

    // In thousandths; a share is spent evenly rather than by chance: of five at a share of 0.4 exactly two come in.
    private int share = Whole;
    private int credit;
    private int atOnce;

    /// <summary>The share of new work that is let in, from 0 to 1.</summary>
    public double Share
    {
        get => (double)Volatile.Read(ref share) / Whole;
        set => Volatile.Write(ref share, (int)Math.Round(value * Whole));
    }

    /// <summary>Whether everyone is let in at this moment, so that nobody needs to be told from others.</summary>
    public bool IsOpen => Volatile.Read(ref share) >= Whole && !IsFull;

    private bool IsFull => options.Value.Enabled && Volatile.Read(ref atOnce) >= options.Value.AtOnceMax;

    /// <summary>Whether this piece of new work is let in by the share.</summary>
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

    /// <summary>Begins new work that <see cref="Admits"/> let in; null when too much is under way.</summary>
    public Slot? TryBegin(NewWork work)
    {
        if (IsFull)
        {
            metrics.Refused(work);
            return null;
        }

        return Begin();
    }

    /// <summary>Begins work that is expected, such as the connection of one just signed in: it goes before what is new.</summary>
    public Slot Begin()
    {
        Interlocked.Increment(ref atOnce);
        return new Slot(() => Interlocked.Decrement(ref atOnce));
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
