using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>Where a player came to be.</summary>
/// <param name="Code">What was decided.</param>
/// <param name="Seat">The seat, when <see cref="JoinCode.Seated"/>.</param>
/// <param name="View">The seat's state, when <see cref="JoinCode.Seated"/>.</param>
/// <param name="WaitingNumber">The player's number in the waiting list, from 0, when <see cref="JoinCode.Waiting"/>; it never changes.</param>
/// <param name="WaitingAhead">How many wait in front.</param>
/// <param name="Seats">Seats taken by then, the player's own included; 0 where nobody counted.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.join-outcome.v1")]
public sealed record JoinOutcome(
    [property: Id(0)] JoinCode Code,
    [property: Id(1)] SeatRef? Seat = null,
    [property: Id(2)] SeatView? View = null,
    [property: Id(3)] int WaitingNumber = -1,
    [property: Id(4)] int WaitingAhead = 0,
    [property: Id(5)] int Seats = 0);
