using System.Globalization;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;
using Trivia.Grains.Interfaces.Versioning;

namespace Trivia.EndToEnd.Tests;

/// <summary>A release while people play: silos, then gateways, one after the other, with a contract of the next version.</summary>
[Collection(ClustersFirst.Clusters)]
public sealed class RollingUpgradeTests(RollingUpgradeTests.Release release) : IClassFixture<RollingUpgradeTests.Release>
{
    private const int Players = 60;

    // As long as where silos go in the other tests: see ClusterTests.
    private const int WindowSeconds = 4;
    private const string Gauge = "trivia_cluster_contract";

    private readonly LocalCluster cluster = release.Cluster;
    private readonly NextBuild next = release.Next;

    [Fact(Timeout = 2 * Limits.TestMs)]
    public async Task Upgrade_OneProcessAfterTheOther_ViolatesNothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var fleet = FleetProcess.Royale(
            await cluster.Gateways(cancellation), cluster.OperatorKey, cluster.FolderOf(1), seed: 1, FleetRun.Options(Players, budget: 60, WindowSeconds));
        await fleet.Output.WaitFor(0, line => line.Contains("round 2:", StringComparison.Ordinal), cancellation);

        await Replace("silo", 1, cancellation);

        // Side by side for some rounds, with grains of both.
        (await Versions("silo", cancellation)).ShouldBe([next.Version, ContractVersion.Current]);
        await Rounds(fleet, 3, cancellation);
        await Replace("silo", 2, cancellation);
        (await Versions("silo", cancellation)).ShouldBe([next.Version, next.Version]);
        await Rounds(fleet, 2, cancellation);
        await Replace("gateway", 1, cancellation);
        await Replace("gateway", 2, cancellation);

        var report = await fleet.EndsWell(cluster.Warnings);
        report.VoidedRounds.ShouldBe(0, cluster.Warnings());
    }

    /// <summary>A cluster, and what it is to be upgraded to, made side by side.</summary>
    public sealed class Release : IAsyncLifetime
    {
        /// <summary>Runs this release.</summary>
        public LocalCluster Cluster { get; } = new();

        /// <summary>The next one.</summary>
        public NextBuild Next { get; } = new();

        public async ValueTask InitializeAsync() => await Task.WhenAll(Cluster.InitializeAsync().AsTask(), Next.InitializeAsync().AsTask());

        public async ValueTask DisposeAsync()
        {
            await Cluster.DisposeAsync();
            await Next.DisposeAsync();
        }
    }

    private static async Task Rounds(FleetProcess fleet, int count, CancellationToken cancellation)
    {
        var from = fleet.Output.Count;
        for (var seen = new HashSet<string>(); seen.Count < count;)
        {
            var (line, after) = await fleet.Output.WaitFor(from, text => text.Contains("round ", StringComparison.Ordinal), cancellation);
            seen.Add(line[line.IndexOf("round ", StringComparison.Ordinal)..].Split(':')[0]);
            from = after;
        }
    }

    private async Task Replace(string role, int number, CancellationToken cancellation)
    {
        var of = number.ToString(CultureInfo.InvariantCulture);
        await cluster.Run(["stop", role, of], cancellation);
        await cluster.Run(["--programs", next.Folder, "start", role, of], cancellation);
    }

    private async Task<IReadOnlyList<ushort>> Versions(string role, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        var versions = new List<ushort>();
        foreach (var line in (await cluster.Status(cancellation)).Where(line => line[0] == role))
        {
            var metrics = await http.GetStringAsync(new Uri($"{line[4]}/metrics"), cancellation);
            var gauge = metrics.Split('\n').Single(text => text.StartsWith(Gauge, StringComparison.Ordinal));
            versions.Add((ushort)double.Parse(gauge.Split(' ')[1], CultureInfo.InvariantCulture));
        }

        return versions;
    }
}
