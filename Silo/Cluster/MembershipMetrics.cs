using System.Diagnostics.Metrics;
using Trivia.Grains.Interfaces.Versioning;

namespace Trivia.Silo.Cluster;

/// <summary>Who this silo takes for a member: meter <c>Trivia.Cluster</c>. Silos that disagree for long see different clusters.</summary>
internal sealed class MembershipMetrics : IHostedService, IDisposable
{
    private readonly ISiloStatusOracle membership;
    private readonly Meter meter;

    public MembershipMetrics(ISiloStatusOracle membership, IMeterFactory meters)
    {
        this.membership = membership;
        meter = meters.Create("Trivia.Cluster");
        meter.CreateObservableGauge(
            "trivia.cluster.contract", () => (int)ContractVersion.Current, "{version}", "Version of the grain interfaces that this silo speaks.");
        meter.CreateObservableGauge("trivia.cluster.silos", Silos, "{silo}", "Silos as this one sees them, by status; the dead are left out.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> Silos() =>
        from silo in membership.GetApproximateSiloStatuses(onlyActive: false)
        where silo.Value != SiloStatus.Dead
        group silo by silo.Value into same
        select new Measurement<int>(same.Count(), new KeyValuePair<string, object?>("status", same.Key.ToString()));
}
