using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>What a lobby tells of itself besides its events.</summary>
internal sealed partial class LobbyGrain
{
    private LobbyListing? reported;
    private long reportedAt;
    private bool handingOn;

    /// <inheritdoc/>
    public async Task<LobbySnapshot> GetSnapshot()
    {
        if (stored.Wish is null)
        {
            return new LobbySnapshot { LobbyId = id, Now = clock.Now };
        }

        var mechanics = await Mechanics();
        return new LobbySnapshot
        {
            LobbyId = id,
            Exists = true,
            Epoch = stored.Epoch,
            Sequence = stored.Sequence,
            Room = LobbyViews.Room(stored, mechanics.Names),
            Question = stored.State.Phase == LobbyPhase.Open ? stored.Question : null,
            Revealed = stored.State.IsPlaying || stored.State.Phase == LobbyPhase.Finished ? stored.Revealed : null,
            Finished = stored.State.Phase == LobbyPhase.Finished ? stored.Finished : null,
            Now = clock.Now,
            Private = stored.State.Settings.Private,
            Chat = chat.History,
            Barred = stored.Barred,
            Reel = stored.Reel,
        };
    }

    /// <summary>Tells the list how the lobby stands, when that has changed or some time has passed.</summary>
    private async Task Report()
    {
        if (stored.Wish is null)
        {
            return;
        }

        var state = stored.State;
        var host = LobbyViews.HostSeat(state);
        var listing = new LobbyListing(
            id,
            state.Settings.Topics,
            state.Phase,
            state.Seats.Count(seat => seat.House && !seat.Left) + gateways.Connected.Count,
            gateways.Spectators,
            state.Settings.PlayersMax,
            host < 0 ? null : state.Seats[host].Name,
            state.Settings.Private,
            stored.Wish.Synthetic,
            state.Number,
            state.Settings.Questions,
            state.Settings.IsAssisted);
        if (listing == reported && clock.Since(reportedAt) < options.Value.ReportEvery)
        {
            return;
        }

        (reported, reportedAt) = (listing, clock.Timestamp);
        try
        {
            await GrainFactory.GetGrain<ILobbyDirectoryGrain>(ILobbyDirectoryGrain.Key).Report(listing);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.ReportFailed(exception, id);
        }
    }

    /// <summary>Hands a finished game to everyone who wants to know of it, until all have taken it.</summary>
    private async Task HandOn()
    {
        if (handingOn || stored.Summary is not { } summary)
        {
            return;
        }

        handingOn = true;
        try
        {
            foreach (var taker in results)
            {
                await taker.GameFinished(summary);
            }

            await soundness.InTurn(async () =>
            {
                if (Exists && state.State.Summary?.GameId == summary.GameId)
                {
                    await Store(Fresh() with { Summary = null });
                }

                return true;
            });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.SummaryFailed(exception, id, summary.GameId);
        }
        finally
        {
            handingOn = false;
        }
    }
}
