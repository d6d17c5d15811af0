using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Brackets;

/// <summary>
/// Tells players' grains where they stand, a few at a time, away from the hot path, and at the end the game as they lived
/// it. What has been told is kept in memory only: a new activation tells everyone again, and players ignore what they know.
/// </summary>
internal sealed class PlayerNotices(IGrainFactory grains, ILogger logger, string bracketKey, string royaleId)
{
    /// <summary>With the bracket's pace this is twenty players a second: nobody waits for it, and who connects does.</summary>
    private const int BatchMax = 5;

    /// <summary>At the end players look for what they have gained, and nobody plays any more.</summary>
    private const int BatchAtTheEndMax = 20;

    private readonly Dictionary<int, GameGain> gains = [];
    private readonly List<(RoyaleEntry Entry, bool HasGame)?> told = [];
    private bool telling;
    private int next;

    /// <summary>What the game brought to those players, guests left out, who were told in this activation, by seat.</summary>
    public IReadOnlyDictionary<int, GameGain> Gains => gains;

    /// <summary>Tells the next few players whose standing has changed. Returns whether there are more to tell.</summary>
    public async Task<bool> TellSome(SeatsState seats, Roster roster, BracketHistory history)
    {
        if (telling)
        {
            return true;
        }

        telling = true;
        try
        {
            var games = seats.End is { Synthetic: false } end
                ? new RoyaleGames(royaleId, end, seats, roster, await history.Through(roster.LastClosed))
                : null;
            var batch = Take(seats, roster);
            await Task.WhenAll(batch.Select(seat => Tell(seat, seats, roster, games)));
            return batch.Count > 0;
        }
        finally
        {
            telling = false;
        }
    }

    private List<int> Take(SeatsState seats, Roster roster)
    {
        var most = seats.Finished ? BatchAtTheEndMax : BatchMax;
        var batch = new List<int>(most);
        for (var looked = 0; looked < seats.Count && batch.Count < most; looked++)
        {
            var seat = next % seats.Count;
            next = seat + 1;
            while (told.Count <= seat)
            {
                told.Add(null);
            }

            if (!seats.IsEmpty(seat) && (EntryOf(seat, seats, roster), HasGame(seat, seats)) != told[seat])
            {
                batch.Add(seat);
            }
        }

        return batch;
    }

    private async Task Tell(int seat, SeatsState seats, Roster roster, RoyaleGames? games)
    {
        var (playerId, name) = (seats.PlayerIds[seat], seats.Names[seat]);
        var (entry, hasGame) = (EntryOf(seat, seats, roster), HasGame(seat, seats));
        try
        {
            var player = grains.GetGrain<IPlayerGrain>(playerId);
            await player.RecordRoyale(name, entry);
            if (hasGame && games is not null)
            {
                var gain = await player.FinishGame(name, games.Of(seat, await Foresaw(playerId, seats) ? [Feats.Prophet] : []));
                if (!Guests.Is(playerId) && gain.FirstSights is { Length: > 0 })
                {
                    gains[seat] = gain;
                }
            }

            told[seat] = (entry, hasGame);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.PlayerNotTold(exception, bracketKey, playerId);
        }
    }

    /// <summary>Whether there is a finished game to tell: a simulated player has none.</summary>
    private static bool HasGame(int seat, SeatsState seats) => seats.End is { Synthetic: false } && !seats.LoadTests[seat];

    /// <summary>Whether a player, once out, took the winner for the winner.</summary>
    private async Task<bool> Foresaw(string playerId, SeatsState seats)
    {
        if (seats.End is not { Predicted: true, Winner: { } winner } end)
        {
            return false;
        }

        var shard = PredictionShards.Key(royaleId, PredictionShards.Of(playerId, end.Capacity));
        return (await grains.GetGrain<IPredictionShardGrain>(shard).Find(playerId))?.Prediction.Seat == winner.Number;
    }

    private RoyaleEntry EntryOf(int seat, SeatsState seats, Roster roster)
    {
        var (state, rank) = (seats, roster) switch
        {
            _ when seats.Winner == seat => (RoyaleEntryState.Won, 1),
            _ when !roster.IsAlive(seat) => (RoyaleEntryState.Eliminated, roster.OutRanks[seat]),
            _ when seats.Finished => (RoyaleEntryState.Aborted, 0),
            _ => (RoyaleEntryState.Seated, 0),
        };
        // While a seat plays its score changes with every question; players are told at the end of it.
        var score = state == RoyaleEntryState.Seated || seat >= roster.Seats ? 0 : roster.Scores[seat];
        return new RoyaleEntry(royaleId, state, rank, score, seats.LoadTests[seat]);
    }
}
