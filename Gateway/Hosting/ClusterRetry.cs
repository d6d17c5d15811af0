using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Hosting;

/// <summary>Keeps trying to reach the cluster: a gateway may be started before its silos.</summary>
internal sealed class ClusterRetry(ClusterOptions options, TimeProvider time, ILogger<ClusterRetry> logger) : IClientConnectionRetryFilter
{
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        logger.ClusterUnreachable(exception);
        await Task.Delay(options.ConnectRetry, time, cancellationToken);
        return true;
    }
}
