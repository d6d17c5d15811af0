using Trivia.Chaos.Cluster;
using Trivia.Chaos.Judging;
using Trivia.Chaos.Network;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Runs;

/// <summary>One run: a cluster of its own, royales and lobbies on it, a schedule against it, and a look at what is left.</summary>
internal sealed class ChaosRun(RunPlan plan, TimeProvider time)
{
    private static readonly TimeSpan StartMax = TimeSpan.FromMinutes(4);

    /// <summary>Told how far it has come.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Runs a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="folder">Folder for everything that is written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome> Run(int seed, string folder, CancellationToken cancellationToken)
    {
        var outcome = new Outcome { Seed = seed, Plan = plan, Schedule = Schedule.Of(seed, plan.Schedule) };
        await using var cluster = new ChaosCluster(plan.Schedule.Silos, plan.Schedule.Gateways, folder, time);
        var clock = new RunClock(time);
        var striker = new Striker(cluster, outcome.Schedule, seed, clock, time) { Say = Say };
        var prober = new Prober(cluster, clock, time);
        var stalls = new StallMeter(time);
        IReadOnlyList<PlayedRoyale> royales = [];
        IReadOnlyList<PlayedLobbies> lobbies = [];
        IReadOnlyList<string>? lost = null;
        string? failure = null;
        try
        {
            await Within(StartMax, cluster.Start, cancellationToken);
            Say("the cluster is ready");
            (royales, lobbies) = await PlayAll(
                new LobbySeries(plan, seed, cluster, clock, folder) { Say = Say },
                () => Play(seed, folder, cluster, striker, prober, stalls, clock, cancellationToken),
                cancellationToken);
            await Within(StartMax, cluster.Whole, cancellationToken);
            lost = await Lose(cluster, royales, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            failure = $"{exception.GetType().Name}: {exception.Message}";
        }

        return outcome with
        {
            Struck = [.. striker.Done.OrderBy(strike => strike.Began)],
            Zero = clock.Zero,
            Royales = royales,
            Lobbies = lobbies,
            Samples = prober.Samples(),
            StallMax = stalls.Longest,
            StoreWaitMax = cluster.Waits.Longest,
            Awakenings = striker.Awakenings,
            Ends = [.. cluster.Mortals.Append(cluster.Azurite).SelectMany(member => member.Ends)],
            Writes = cluster.BlobRelays.Select(relay => relay.Counts).Aggregate(BlobCounts.None, (left, right) => left + right),
            LedgerFaults = cluster.Ledger.Faults,
            LostWithRedis = lost,
            Failure = failure,
        };
    }

    private static async Task Within(TimeSpan limit, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        either.CancelAfter(limit);
        await act(either.Token);
    }

    /// <summary>Plays lobbies beside the royales. Strikes end with the royales; the lobbies play their games to the end.</summary>
    private static async Task<(IReadOnlyList<PlayedRoyale> Royales, IReadOnlyList<PlayedLobbies> Lobbies)> PlayAll(
        LobbySeries series, Func<Task<IReadOnlyList<PlayedRoyale>>> playRoyales, CancellationToken cancellationToken)
    {
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lobbies = series.Play(givenUp.Token);
        try
        {
            var royales = await playRoyales();
            return (royales, await lobbies);
        }
        finally
        {
            await givenUp.CancelAsync();
            await ((Task)lobbies).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<PlayedRoyale>> Play(
        int seed, string folder, ChaosCluster cluster, Striker striker, Prober prober, StallMeter stalls, RunClock clock, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var striking = Task.CompletedTask;
        var probing = Task.WhenAll(prober.Run(over.Token), stalls.Run(over.Token));
        try
        {
            return await new RoyaleSeries(plan, seed, cluster, prober, clock, folder)
            {
                Say = Say,
                OnFirstQuestion = () =>
                {
                    if (clock.Now == TimeSpan.Zero)
                    {
                        clock.Start();
                        cluster.Waits.Forget();
                        striking = striker.Run(over.Token);
                    }
                },
            }.Play(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(striking, probing);
        }
    }

    /// <summary>Loses everything but the blob store, and looks what of the royales is left.</summary>
    private async Task<IReadOnlyList<string>> Lose(ChaosCluster cluster, IReadOnlyList<PlayedRoyale> royales, CancellationToken cancellationToken)
    {
        Say("everything but the blob store is lost, and started again empty");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartMax);
        await cluster.LoseAllButTheStore();
        await using var after = await cluster.StartAnew(patience.Token);
        var check = new StandingsCheck(cluster.Http, after.Gateway);
        var differences = new List<string>();
        foreach (var royale in royales)
        {
            differences.AddRange(await check.Differences(royale, patience.Token));
        }

        return differences;
    }
}
