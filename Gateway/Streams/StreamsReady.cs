using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Trivia.Gateway.Streams;

/// <summary>Ready once an event has come through every stream: the first one can take long to find its way.</summary>
internal sealed class StreamsReady(RoyaleSubscriptions royales, LobbySubscriptions lobbies) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(royales.IsReady && lobbies.IsReady
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Not all event streams carry events yet."));
}
