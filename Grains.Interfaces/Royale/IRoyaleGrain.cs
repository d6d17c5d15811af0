using Orleans.Concurrency;
using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>
/// One royale: its clock, its seats and its cuts. Key: the event id, e.g. <c>r-2f9c41d0</c>. Staff act through
/// <see cref="LiveOps.ILiveOpsGrain"/>, which audits; gateways call the rest.
/// </summary>
[GrainInterfaceType("trivia.royale"), Alias("trivia.royale")]
public interface IRoyaleGrain : IGrainWithStringKey
{
    /// <summary>Creates the event. The same specification again changes nothing.</summary>
    /// <param name="spec">The event; its settings have been checked.</param>
    /// <param name="deck">Questions reserved for it, in the order they will be asked.</param>
    /// <exception cref="InvalidOperationException">The id is taken by a different event.</exception>
    [Alias("create")]
    Task Create(RoyaleSpec spec, IReadOnlyList<string> deck);

    /// <summary>Takes a seat, a place in the waiting list, or finds the one the player has. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("join")]
    Task<JoinOutcome> Join(JoinRequest request);

    /// <summary>
    /// A gateway with players here reports once a second, and at once when it has handed over a round's answers.
    /// The call wakes a royale that was lost, and the reply shows a gateway what it has missed.
    /// </summary>
    [AlwaysInterleave, Alias("touch")]
    Task<TouchReply> Touch(GatewayTouch touch);

    /// <summary>
    /// Takes a player's name and address out of seats, waiting list, predictions and the end. Their seat and its answers stay, under
    /// an id that leads to nobody. Safe to repeat.
    /// </summary>
    [AlwaysInterleave, Alias("forget")]
    Task Forget(string playerId);

    /// <summary>All that a gateway needs to catch up.</summary>
    [AlwaysInterleave, Alias("snapshot")]
    Task<RoyaleSnapshot> GetSnapshot();

    /// <summary>Takes every step that is due. Does nothing when none is.</summary>
    [AlwaysInterleave, Alias("advance")]
    Task Advance();

    /// <summary>Starts the countdown now.</summary>
    [AlwaysInterleave, Alias("start")]
    Task<CommandVerdict> Start();

    /// <summary>Stops before the next question.</summary>
    [AlwaysInterleave, Alias("pause")]
    Task<CommandVerdict> Pause();

    /// <summary>Lets a paused show go on.</summary>
    [AlwaysInterleave, Alias("resume")]
    Task<CommandVerdict> Resume();

    /// <summary>Ends the show for good.</summary>
    [AlwaysInterleave, Alias("abort")]
    Task<CommandVerdict> Abort();

    /// <summary>
    /// Voids the last question after its reveal, until the next one opens. The cut it fed is decided anew as the next
    /// revision, which returns players and takes nobody out.
    /// </summary>
    /// <param name="round">The round to void: the last one revealed.</param>
    /// <param name="preview">Whether only to say who would return.</param>
    [AlwaysInterleave, Alias("void-question")]
    Task<VoidOutcome> VoidQuestion(int round, bool preview);

    /// <summary>Everything staff look at.</summary>
    [AlwaysInterleave, Alias("status")]
    Task<RoyaleStatus> GetStatus();

    /// <summary>The field as a cut saw it, best first; for cut 0, as it is now or ended.</summary>
    /// <param name="cut">One-based number of the cut, or 0.</param>
    /// <param name="offset">Rows to skip.</param>
    /// <param name="limit">Rows to return, at most 10,000.</param>
    [AlwaysInterleave, Alias("standings")]
    Task<StandingsPage> GetStandings(int cut, int offset, int limit);

    /// <summary>A player's own seat with all of its answers; null without a seat.</summary>
    [AlwaysInterleave, Alias("receipt")]
    Task<SeatReceipt?> GetReceipt(string playerId);
}
