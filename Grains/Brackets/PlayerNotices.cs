using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Brackets;

/// <summary>
/// Tells players' grains where they stand, a few at a time, away from the hot path. What has been told is kept in
/// memory only: a new activation tells everyone again, and players ignore what they know.
/// </summary>
internal sealed class PlayerNotices(IGrainFactory grains, ILogger logger, string bracketKey, string royaleId)
{
    /// <summary>With the bracket's pace this is twenty players a second: nobody waits for it, and who connects does.</summary>
    private const int BatchMax = 5;

    private readonly List<RoyaleEntry?> told = [];
    private bool telling;
    private int next;

    /// <summary>Tells the next few players whose standing has changed. Returns whether there are more to tell.</summary>
    public async Task<bool> TellSome(SeatsState seats, Roster roster)
    {
        if (telling)
        {
            return true;
        }

        telling = true;
        try
        {
            var batch = Take(seats, roster);
            await Task.WhenAll(batch.Select(notice => Tell(notice.Seat, seats, notice.Entry)));
            return batch.Count > 0;
        }
        finally
        {
            telling = false;
        }
    }

    private List<(int Seat, RoyaleEntry Entry)> Take(SeatsState seats, Roster roster)
    {
        var batch = new List<(int, RoyaleEntry)>(BatchMax);
        for (var looked = 0; looked < seats.Count && batch.Count < BatchMax; looked++)
        {
            var seat = next % seats.Count;
            next = seat + 1;
            while (told.Count <= seat)
            {
                told.Add(null);
            }

            if (!seats.IsEmpty(seat) && EntryOf(seat, seats, roster) is var entry && entry != told[seat])
            {
                batch.Add((seat, entry));
            }
        }

        return batch;
    }

    private async Task Tell(int seat, SeatsState seats, RoyaleEntry entry)
    {
        var playerId = seats.PlayerIds[seat];
        try
        {
            await grains.GetGrain<IPlayerGrain>(playerId).RecordRoyale(seats.Names[seat], entry);
            told[seat] = entry;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.PlayerNotTold(exception, bracketKey, playerId);
        }
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
