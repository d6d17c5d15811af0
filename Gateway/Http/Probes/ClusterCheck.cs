using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Http.Probes;

/// <summary>Ready while grains answer in time.</summary>
internal sealed class ClusterCheck(EventDirectory events, IOptions<ApiOptions> options, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var timeout = TimeSpan.FromMilliseconds(options.Value.ReadinessTimeoutMs);
        try
        {
            await events.List().WaitAsync(timeout, time, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "Grains do not answer.", exception);
        }
    }
}
