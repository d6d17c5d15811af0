using System.Text.RegularExpressions;
using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;

namespace Trivia.EndToEnd.Tests;

/// <summary>Royales on a cluster of processes, whole and while parts of it come and go.</summary>
[Collection(ClustersFirst.Clusters)]
public sealed partial class ClusterTests(LocalCluster cluster) : IClassFixture<LocalCluster>
{
    private const int Players = 100;
    private const double LongBudget = 10;

    [Fact(Timeout = Limits.TestMs)]
    public async Task Royale_WholeCluster_EndsAsTheOracleSays()
    {
        await using var fleet = await Play(seed: 1, 4, TestContext.Current.CancellationToken);

        var report = await fleet.EndsWell(cluster.Warnings);

        (report.Seated, report.VoidedRounds).ShouldBe((Players, 0));
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Stop_GatewayWithHalfThePlayers_MovesThemAndVoidsNothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var fleet = await Play(seed: 2, LongBudget, cancellation);
        await RoundOpens(fleet, 2, cancellation);

        await cluster.Run(["stop", "gateway", "2"], cancellation);

        var report = await fleet.EndsWell(cluster.Warnings);
        report.VoidedRounds.ShouldBe(0, cluster.Warnings());
        report.Reconnects.ShouldBeGreaterThanOrEqualTo(Players / 2);
        var log = cluster.Log("gateway", 2);
        log.ShouldContain($"Closing: {Players / 2} connections are told to move");
        log.ShouldContain("Closing: all answers are handed over, and the royales know.");
        log.ShouldNotContain("connections have not moved");
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Stop_SilosOneAfterTheOther_HandsGrainsOverAndVoidsNothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var fleet = await Play(seed: 3, 2 * LongBudget, cancellation, windowSeconds: 4);
        await RoundOpens(fleet, 2, cancellation);

        await cluster.Run(["stop", "silo", "1"], cancellation);
        await cluster.Run(["start", "silo", "1"], cancellation);
        await Reports(fleet, 4, cancellation);
        await NextRoundOpens(fleet, cancellation);
        await cluster.Run(["stop", "silo", "2"], cancellation);

        (await fleet.EndsWell(cluster.Warnings)).VoidedRounds.ShouldBe(0, cluster.Warnings());
    }

    [Fact(Timeout = Limits.TestMs)]
    public async Task Kill_Silo_LosesNothingAcknowledged()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var fleet = await Play(seed: 4, LongBudget, cancellation);
        await RoundOpens(fleet, 2, cancellation);

        await cluster.Run(["kill", "silo", "1"], cancellation);

        await fleet.EndsWell(cluster.Warnings);
        (await cluster.Status(cancellation)).ShouldContain(line => line[0] == "silo" && line[1] == "1" && line[3] == "gone");
    }

    // Streams that another silo picked up asked the dead gateway for a minute before they brought anything to the living ones.
    [Fact(Timeout = Limits.TestMs)]
    public async Task Start_GatewayThatWasKilledBeforeASilo_IsReadyWhileTheDeadOneWouldStillHaveBeenAsked()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await cluster.Mend(cancellation);
        var began = TimeProvider.System.GetTimestamp();
        await cluster.Run(["kill", "gateway", "2"], cancellation);
        await cluster.Run(["kill", "silo", "1"], cancellation);
        await cluster.Run(["start", "silo", "1"], cancellation);

        await cluster.Run(["start", "gateway", "2"], cancellation);

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(50));
    }

    private static async Task RoundOpens(FleetProcess fleet, int round, CancellationToken cancellation) =>
        await fleet.Output.WaitFor(0, line => line.Contains($"round {round}:", StringComparison.Ordinal), cancellation);

    private static async Task NextRoundOpens(FleetProcess fleet, CancellationToken cancellation)
    {
        var (line, next) = await fleet.Output.WaitFor(fleet.Output.Count, line => Round().IsMatch(line), cancellation);
        var now = Round().Match(line).Value;
        await fleet.Output.WaitFor(next, line => Round().Match(line) is { Success: true } round && round.Value != now, cancellation);
    }

    [GeneratedRegex(@"round \d+:")]
    private static partial Regex Round();

    // The fleet reports once a second. Gateways look for silos every two: an orchestrator, too, takes the next one down only
    // once the last has been found.
    private static async Task Reports(FleetProcess fleet, int count, CancellationToken cancellation)
    {
        for (var (seen, from) = (0, fleet.Output.Count); seen < count; seen++)
        {
            from = (await fleet.Output.WaitFor(from, line => line.Contains("round ", StringComparison.Ordinal), cancellation)).Next;
        }
    }

    // A seed is a pack of questions of its own: fleets that share a bank must not share them.
    // Windows of a second are shorter than any event has, and than a bracket takes on a busy machine to come up on another silo:
    // where silos go while answers are on their way, they need more.
    private async Task<FleetProcess> Play(int seed, double budget, CancellationToken cancellation, int windowSeconds = 1)
    {
        await cluster.Mend(cancellation);
        return FleetProcess.Royale(
            await cluster.Gateways(cancellation), cluster.OperatorKey, cluster.FolderOf(seed), seed, FleetRun.Options(Players, budget, windowSeconds));
    }
}
