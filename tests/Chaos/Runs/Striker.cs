using System.Globalization;
using Trivia.Chaos.Cluster;
using Trivia.Chaos.Network;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Runs;

/// <summary>Carries a schedule out.</summary>
internal sealed class Striker(ChaosCluster cluster, IReadOnlyList<Strike> schedule, int seed, RunClock clock, TimeProvider time)
{
    /// <summary>How long an awakened silo is looked at: it learns of its eviction when it next reads the table.</summary>
    private static readonly TimeSpan AwakeningMax = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly List<Struck> struck = [];
    private readonly List<Awakening> awakenings = [];
    private readonly List<Task> healing = [];

    /// <summary>Told of each strike as it begins.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>What was carried out, in order.</summary>
    public IReadOnlyList<Struck> Done => Copy(struck);

    /// <summary>What frozen silos did when they woke.</summary>
    public IReadOnlyList<Awakening> Awakenings => Copy(awakenings);

    /// <summary>Strikes until the schedule ends, or it is told to stop; heals what is still open in either case.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        try
        {
            // What is waited for puts off all that follows, or the rules between strikes would not hold any more.
            var lag = TimeSpan.Zero;
            foreach (var strike in schedule)
            {
                await clock.Until(strike.At + lag, cancellationToken);
                await Task.WhenAll(NeededFor(strike.Kind).Select(member => member.Ready)).WaitAsync(cancellationToken);
                lag = clock.Now - strike.At;
                Say($"{strike}");
                healing.Add(Carry(strike, cancellationToken));
            }

            await Task.WhenAll(healing);
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(healing);
        }
    }

    private static List<T> Copy<T>(List<T> list)
    {
        lock (list)
        {
            return [.. list];
        }
    }

    /// <summary>Who must be there before a strike: it is not to hit what still recovers from the last one of its kind.</summary>
    private IEnumerable<Member> NeededFor(FaultKind kind) => kind switch
    {
        FaultKind.KillGateway => cluster.Mortals,
        _ when FaultRules.TakesSilo(kind) || FaultRules.TakesRedis(kind) => [.. cluster.Silos, cluster.Redis],
        _ => [],
    };

    private async Task Carry(Strike strike, CancellationToken cancellationToken)
    {
        var began = clock.Now;
        var note = await Strike(strike, cancellationToken);
        lock (struck)
        {
            struck.Add(new Struck(strike, began, clock.Now, note));
        }
    }

    private Task<string> Strike(Strike strike, CancellationToken cancellationToken) => strike.Kind switch
    {
        FaultKind.KillSilo => Kill(cluster.Silos[strike.Target - 1], strike, cancellationToken),
        FaultKind.FreezeSilo => FreezeSilo(strike, cancellationToken),
        FaultKind.KillGateway => Kill(cluster.Gateways[strike.Target - 1], strike, cancellationToken),
        FaultKind.StorageErrors => Spoil(strike, losesReplies: false, cancellationToken),
        FaultKind.StorageLostReplies => Spoil(strike, losesReplies: true, cancellationToken),
        FaultKind.StorageLatency => Delay(cluster.BlobRelays, strike, cancellationToken),
        FaultKind.StorageReset => ResetStorage(strike, cancellationToken),
        FaultKind.RedisPause => PauseRedis(strike, cancellationToken),
        FaultKind.RedisRestart => Kill(cluster.Redis, strike, cancellationToken),
        FaultKind.RedisLatency => Delay([cluster.RedisRelay], strike, cancellationToken),
        FaultKind.RedisReset => Task.FromResult(Reset([cluster.RedisRelay], strike)),
        FaultKind.PlayersReset or FaultKind.ReconnectStorm => Task.FromResult(Reset(cluster.PlayerRelays, strike)),
        _ => throw new ArgumentOutOfRangeException(nameof(strike), strike.Kind, "Not a kind of fault."),
    };

    private async Task<string> Kill(Member member, Strike strike, CancellationToken cancellationToken)
    {
        var killedAt = clock.Now;
        member.Kill(strike.For);
        await Returns(member, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{member.Name} ready again after {(clock.Now - killedAt).TotalSeconds:0.0} s");
    }

    private async Task<string> FreezeSilo(Strike strike, CancellationToken cancellationToken)
    {
        var silo = cluster.Silos[strike.Target - 1];
        var relay = cluster.BlobRelays[strike.Target - 1];
        var frozenAt = clock.Now;
        silo.Freeze();
        await Lasts(strike, cancellationToken);
        var (wokeAt, before, ends) = (clock.Now, relay.Counts, silo.Ends.Count);
        silo.Thaw();
        while (silo.Ends.Count == ends && clock.Now - wokeAt < AwakeningMax)
        {
            await Task.Delay(LookEvery, time, CancellationToken.None);
        }

        TimeSpan? endedAfter = silo.Ends.Count > ends ? clock.Now - wokeAt : null;
        var awakening = new Awakening(silo.Name, wokeAt - frozenAt, endedAfter, relay.Counts - before);
        lock (awakenings)
        {
            awakenings.Add(awakening);
        }

        await Returns(silo, cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{silo.Name} {(endedAfter is { } after ? $"ended itself {after.TotalSeconds:0.0} s after waking" : "stayed")}, {awakening.Writes.Accepted} writes accepted and {awakening.Writes.Conflicts} refused in that time");
    }

    private async Task<string> Spoil(Strike strike, bool losesReplies, CancellationToken cancellationToken)
    {
        var before = Sum();
        foreach (var (silo, relay) in cluster.BlobRelays.Index())
        {
            relay.Fault = new BlobFault(losesReplies, strike.Share, unchecked((seed * 1_000) + (strike.Number * 10) + silo));
        }

        await Lasts(strike, cancellationToken);
        foreach (var relay in cluster.BlobRelays)
        {
            relay.Fault = null;
        }

        var met = Sum() - before;
        return losesReplies ? $"{met.Lost} replies lost" : $"{met.Refused} requests refused";

        BlobCounts Sum() => cluster.BlobRelays.Select(relay => relay.Counts).Aggregate(BlobCounts.None, (left, right) => left + right);
    }

    private async Task<string> Delay(IEnumerable<Relay> relays, Strike strike, CancellationToken cancellationToken)
    {
        foreach (var relay in relays)
        {
            relay.Delay = strike.Delay;
        }

        await Lasts(strike, cancellationToken);
        foreach (var relay in relays)
        {
            relay.Delay = TimeSpan.Zero;
        }

        return "";
    }

    private async Task<string> ResetStorage(Strike strike, CancellationToken cancellationToken)
    {
        foreach (var relay in cluster.BlobRelays)
        {
            relay.Refuses = true;
        }

        var note = Reset(cluster.BlobRelays, strike);
        await Lasts(strike, cancellationToken);
        foreach (var relay in cluster.BlobRelays)
        {
            relay.Refuses = false;
        }

        return note;
    }

    private async Task<string> PauseRedis(Strike strike, CancellationToken cancellationToken)
    {
        cluster.Redis.Freeze();
        await Lasts(strike, cancellationToken);
        cluster.Redis.Thaw();
        return "";
    }

    private string Reset(IEnumerable<Relay> relays, Strike strike)
    {
        var dice = new Random(unchecked((seed * 1_000) + strike.Number));
        return $"{relays.Sum(relay => relay.Reset(strike.Share, dice))} connections reset";
    }

    /// <summary>Waits as long as the strike lasts; what began is healed even when the run is given up.</summary>
    private async Task Lasts(Strike strike, CancellationToken cancellationToken) =>
        await Task.Delay(strike.For, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Waits for a new process; that one never comes is noticed when the whole cluster is waited for.</summary>
    private static async Task Returns(Member member, CancellationToken cancellationToken) =>
        await member.Ready.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
