using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Trivia.Silo.Probes;

/// <summary>Ready while the silo is an active member of its cluster: after it has joined, until it begins to leave.</summary>
internal sealed class SiloReady(ISiloStatusOracle membership) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = membership.CurrentStatus;
        return Task.FromResult(status == SiloStatus.Active
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, $"The silo is {status}."));
    }
}
