using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Trivia.Gateway.Streams;

/// <summary>Ready once every event stream is subscribed to: the first event of a stream can take long to find its way.</summary>
internal sealed class StreamsReady(StreamSubscriptions subscriptions) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(subscriptions.IsReady
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Not all event streams are subscribed to."));
}
