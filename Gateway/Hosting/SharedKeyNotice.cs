using Microsoft.Extensions.Options;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Hosting;

/// <summary>
/// Says at start when this gateway of a cluster signs with a key that the others may not have: a player who moves there
/// would be a stranger.
/// </summary>
internal sealed class SharedKeyNotice(ClusterOptions cluster, IOptions<IdentityOptions> identity, ILogger<SharedKeyNotice> logger)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (cluster.UsesRedis && identity.Value.SigningKey is null)
        {
            logger.KeyNotShared(Path.GetFullPath(identity.Value.DataDirectory));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
