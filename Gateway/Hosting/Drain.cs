using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Trivia.Gateway.Hosting;

/// <summary>Whether this gateway sends its players elsewhere; then it is not ready for new ones.</summary>
internal sealed class Drain : IHealthCheck
{
    private volatile bool hasBegun;

    /// <summary>From now on the gateway is not ready.</summary>
    public void Begin() => hasBegun = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(hasBegun
            ? new HealthCheckResult(context.Registration.FailureStatus, "The gateway is closing; its players move to others.")
            : HealthCheckResult.Healthy());
}
