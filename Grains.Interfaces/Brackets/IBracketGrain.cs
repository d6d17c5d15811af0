using System.Collections.Immutable;
using Orleans.Concurrency;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>
/// A shard of a royale's seats, up to <see cref="SeatRef.SeatsPerBracket"/>. Key: royale and number, e.g.
/// <c>r-2f9c41d0/3</c>, see <see cref="SeatRef.BracketKey"/>. Closing and cutting are idempotent: a repeat returns the
/// stored outcome.
/// </summary>
[GrainInterfaceType("trivia.bracket"), Alias("trivia.bracket")]
public interface IBracketGrain : IGrainWithStringKey
{
    /// <summary>Gives a seat to a player, stored before it returns. The seat's player again changes nothing.</summary>
    /// <param name="seat">Index of the seat: the next free one, or one whose player gave way to a waiter.</param>
    /// <param name="request">The player.</param>
    [AlwaysInterleave, Alias("seat")]
    Task<SeatView> Seat(int seat, JoinRequest request);

    /// <summary>Stores answers and returns a verdict for each, in order. Every verdict is final.</summary>
    [AlwaysInterleave, Alias("submit")]
    Task<AnswerVerdicts> Submit(AnswerBatch batch);

    /// <summary>Closes a round: writes its history and settles scores.</summary>
    /// <exception cref="InvalidOperationException">The round is neither the next one to close nor the last closed one.</exception>
    [Alias("close")]
    Task<BracketClose> Close(CloseRound command);

    /// <summary>Keys of the seats alive before a cut that stand at or below a boundary.</summary>
    [Alias("cut-keys")]
    Task<CutKeys> GetCutKeys(CutQuery query);

    /// <summary>Applies a cut. A later revision returns those that it does not name.</summary>
    /// <exception cref="InvalidOperationException">The cut is not the next one, and not the last applied.</exception>
    [Alias("apply-cut")]
    Task ApplyCut(CutDecision decision);

    /// <summary>Takes the points of the last closed round back: staff voided it. Returns the close without it.</summary>
    /// <param name="round">The last closed round.</param>
    [Alias("void-round")]
    Task<BracketClose> VoidRound(int round);

    /// <summary>Who sits here.</summary>
    [AlwaysInterleave, Alias("seats")]
    Task<BracketSeats> GetSeats();

    /// <summary>One seat's state.</summary>
    [AlwaysInterleave, Alias("view")]
    Task<SeatView> GetSeat(int seat);

    /// <summary>Seats as anyone may see them; those nobody sits on are missing.</summary>
    /// <param name="indexes">Indexes of the seats.</param>
    [AlwaysInterleave, Alias("contenders")]
    Task<ImmutableArray<Contender>> GetContenders(ImmutableArray<int> indexes);

    /// <summary>The seats alive that stand best, best first.</summary>
    /// <param name="max">How many at most.</param>
    [AlwaysInterleave, Alias("leaders")]
    Task<ImmutableArray<Contender>> GetLeaders(int max);

    /// <summary>Who left at a cut; null while the cut has not been applied here.</summary>
    [AlwaysInterleave, Alias("eliminated")]
    Task<EliminatedSeats?> GetEliminated(int cut);

    /// <summary>The keys of all seats alive before a cut, computed from the history; for cut 0, of all seats as they are.</summary>
    /// <param name="query">The cut, with <see cref="CutQuery.Boundary"/> ignored.</param>
    [AlwaysInterleave, Alias("standings")]
    Task<CutKeys> GetStandings(CutQuery query);

    /// <summary>A seat's answers from the history, one a round.</summary>
    [AlwaysInterleave, Alias("history")]
    Task<IReadOnlyList<SeatAnswer>> GetHistory(int seat);

    /// <summary>Takes a player's name and address off a seat, if it is theirs. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("forget")]
    Task Forget(int seat, string playerId);

    /// <summary>
    /// The event is over. The bracket sees to it that every player is told, with the game as the player lived it, whatever
    /// crashes meanwhile. A repeat changes nothing.
    /// </summary>
    [Alias("end")]
    Task Finish(RoyaleEnd end);
}
