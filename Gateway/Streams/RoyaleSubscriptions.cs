using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Streams;

/// <summary>The subscriptions to the royales' events.</summary>
internal sealed class RoyaleSubscriptions(IClusterClient client, StreamWarmUp warmUp, ILogger<RoyaleSubscriptions> logger)
    : StreamSubscriptions<RoyaleEvent>(client, RoyaleStreams.Provider, [.. RoyaleStreams.All], warmUp, logger)
{
    /// <inheritdoc/>
    protected override bool IsProbe(RoyaleEvent fact) => fact is StreamProbed;
}
