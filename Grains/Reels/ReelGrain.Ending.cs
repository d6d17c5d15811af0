using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Reels;

namespace Trivia.Grains.Reels;

/// <summary>What becomes of a reel once it is made: its room is told, and one day it goes.</summary>
internal sealed partial class ReelGrain
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task<bool> TakeDown()
    {
        if (State.Reel is null && !State.TakenDown)
        {
            return false;
        }

        // Stored first, so that whatever is still being drawn is not kept; the files and the room may be seen to again.
        await this.RegisterOrUpdateReminder(Reminder, ReminderPeriod, ReminderPeriod);
        if (!State.TakenDown)
        {
            await this.Store(stored, new ReelState { TakenDown = true, Hash = State.Hash, LobbyId = State.LobbyId });
            metrics.TakenDown();
            logger.TakenDown(Game);
        }

        await DropFiles();
        if (State.LobbyId is { } lobbyId)
        {
            await GrainFactory.GetGrain<ILobbyGrain>(lobbyId).DropReel(Game);
        }

        await this.Store(stored, new ReelState { TakenDown = true });
        await EndReminder();
        return true;
    }

    /// <summary>Tells the room, and asks to be woken when the reel's time is over. Safe to repeat; until it is done the reminder keeps coming.</summary>
    private async Task Tell()
    {
        if (State is { LobbyId: { } lobbyId, Hash: { } hash, Reel: { } reel })
        {
            var told = new LobbyReel(Game, hash, reel.Moments.Length, reel.ShareTexts);
            await GrainFactory.GetGrain<ILobbyGrain>(lobbyId).TakeReel(told);
        }

        var left = (State.MadeAt ?? time.GetUtcNow()) + options.Value.KeepFor - time.GetUtcNow();
        await this.RegisterOrUpdateReminder(Reminder, left > ReminderPeriod ? left : ReminderPeriod, LookAgain);
    }

    /// <summary>Forgets a reel whose time is over.</summary>
    private async Task Expire()
    {
        await DropFiles();
        await stored.ClearStateAsync();
        await EndReminder();
        metrics.Expired();
        DeactivateOnIdle();
    }

    private async Task DropFiles()
    {
        if (State.Hash is { } hash)
        {
            await blobs.Delete(ReelFiles.Picture(hash), CancellationToken.None);
            await blobs.Delete(ReelFiles.Card(hash), CancellationToken.None);
        }
    }

    private async Task EndReminder()
    {
        if (await this.GetReminder(Reminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
