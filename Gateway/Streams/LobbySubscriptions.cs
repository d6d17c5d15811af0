using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Gateway.Streams;

/// <summary>The subscriptions to the lobbies' events.</summary>
internal sealed class LobbySubscriptions(IClusterClient client, StreamWarmUp warmUp, ILogger<LobbySubscriptions> logger)
    : StreamSubscriptions<LobbyEvent>(client, LobbyStreams.Provider, [.. LobbyStreams.All], warmUp, logger)
{
    /// <inheritdoc/>
    protected override bool IsProbe(LobbyEvent fact) => fact is LobbyStreamProbed;
}
