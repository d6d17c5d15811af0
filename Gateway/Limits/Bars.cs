using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Limits;

/// <summary>Players and addresses that may not connect for a while.</summary>
internal sealed class Bars(IOptions<FrameBudgetOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> barred = new(StringComparer.Ordinal);

    /// <summary>Bars a key for the configured time.</summary>
    public void Add(string key)
    {
        if (barred.Count >= options.Value.BarredMax)
        {
            Forget();
        }

        if (barred.Count >= options.Value.BarredMax && barred.MinBy(bar => bar.Value) is { Key: { } first })
        {
            barred.TryRemove(first, out _);
        }

        barred[key] = time.GetTimestamp();
    }

    /// <summary>How long a key stays barred; zero when it is free.</summary>
    public TimeSpan Left(string key)
    {
        if (!barred.TryGetValue(key, out var since))
        {
            return TimeSpan.Zero;
        }

        var left = options.Value.BarFor - time.GetElapsedTime(since);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Lets go of those whose time is over.</summary>
    public void Forget()
    {
        foreach (var (key, since) in barred)
        {
            if (time.GetElapsedTime(since) >= options.Value.BarFor)
            {
                barred.TryRemove(new KeyValuePair<string, long>(key, since));
            }
        }
    }
}
