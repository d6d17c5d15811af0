using Orleans.Concurrency;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Royale;

/// <inheritdoc cref="IEventStreamsGrain"/>
[StatelessWorker]
internal sealed class EventStreamsGrain : Grain, IEventStreamsGrain
{
    /// <inheritdoc/>
    public Task Probe(string token)
    {
        var provider = this.GetStreamProvider(RoyaleStreams.Provider);
        var probe = new StreamProbed { RoyaleId = token };
        var lobbyProbe = new LobbyStreamProbed { LobbyId = token };
        return Task.WhenAll(
        [
            .. RoyaleStreams.All.Select(stream => provider.GetStream<RoyaleEvent>(stream).OnNextAsync(probe)),
            .. LobbyStreams.All.Select(stream => provider.GetStream<LobbyEvent>(stream).OnNextAsync(lobbyProbe)),
        ]);
    }
}
