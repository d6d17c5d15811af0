using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>The last game's highlight reel.</summary>
internal sealed partial class LobbyGrain
{
    /// <inheritdoc/>
    public Task TakeReel(LobbyReel reel) => soundness.InTurn(async () =>
    {
        // Of an earlier game it comes too late: whoever wants it finds it by the game.
        if (!Exists || State.IsPlaying || state.State.Reel?.Hash == reel.Hash || reel.GameId != LobbySummary.GameIdOf(id, State.Game))
        {
            return false;
        }

        await StoreAndTell((Fresh() with { Reel = reel }).Telling(new LobbyReelReady { LobbyId = id, Reel = reel }));
        return true;
    });

    /// <inheritdoc/>
    public Task DropReel(string gameId) => soundness.InTurn(async () =>
    {
        if (!Exists || state.State.Reel?.GameId != gameId)
        {
            return false;
        }

        await StoreAndTell(Changed(Fresh() with { Reel = null }, await Mechanics()));
        return true;
    });
}
