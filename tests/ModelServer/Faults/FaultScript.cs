using System.Collections.Concurrent;

namespace Trivia.ModelServer.Faults;

/// <summary>Which requests fail, and how: first the listed ones in their order, then shares of the rest by the seed.</summary>
public sealed class FaultScript(int seed)
{
    private readonly ConcurrentQueue<FaultKind> listed = new();
    private volatile IReadOnlyDictionary<FaultKind, double> shares = new Dictionary<FaultKind, double>();
    private volatile object always = FaultKind.None;
    private long requests;

    /// <summary>What Retry-After says, in seconds.</summary>
    public int RetryAfterSeconds { get; set; } = 1;

    /// <summary>How long a slow or stalled reply waits, unless the caller gives up before.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The next requests fail so, one each.</summary>
    public void Next(params FaultKind[] faults)
    {
        foreach (var fault in faults)
        {
            listed.Enqueue(fault);
        }
    }

    /// <summary>Every request that is not listed fails so; <see cref="FaultKind.None"/> ends it.</summary>
    public void Always(FaultKind fault) => always = fault;

    /// <summary>Of the other requests, these shares fail so.</summary>
    public void Shares(IReadOnlyDictionary<FaultKind, double> wanted) => shares = new Dictionary<FaultKind, double>(wanted);

    /// <summary>How the request at hand fails.</summary>
    internal FaultKind Take()
    {
        var number = Interlocked.Increment(ref requests);
        if (listed.TryDequeue(out var next))
        {
            return next;
        }

        if ((FaultKind)always is not FaultKind.None and var kind)
        {
            return kind;
        }

        var chance = Seeded.Unit(seed, $"fault {number}");
        foreach (var (fault, share) in shares)
        {
            chance -= share;
            if (chance < 0)
            {
                return fault;
            }
        }

        return FaultKind.None;
    }
}
