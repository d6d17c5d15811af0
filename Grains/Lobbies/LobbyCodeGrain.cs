using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <inheritdoc cref="ILobbyCodeGrain"/>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class LobbyCodeGrain([PersistentState("lobby-code")] IPersistentState<LobbyCodeState> stored) : Grain, ILobbyCodeGrain
{
    /// <inheritdoc/>
    public async Task<bool> Claim(string lobbyId)
    {
        if (stored.State.LobbyId is null)
        {
            await this.Store(stored, new LobbyCodeState { LobbyId = lobbyId });
        }

        return stored.State.LobbyId == lobbyId;
    }

    /// <inheritdoc/>
    public Task<string?> Get() => Task.FromResult(stored.State.LobbyId);

    /// <inheritdoc/>
    public async Task Release(string lobbyId)
    {
        if (stored.State.LobbyId == lobbyId)
        {
            await stored.ClearStateAsync();
            DeactivateOnIdle();
        }
    }
}
