namespace Trivia.Grains.Interfaces.Royale;

/// <summary>What became of a wish for a seat.</summary>
public enum JoinCode
{
    /// <summary>The player has a seat, new or old.</summary>
    Seated,

    /// <summary>All seats are taken; the player waits for one until the countdown ends.</summary>
    Waiting,

    /// <summary>There is no such event.</summary>
    NotFound,

    /// <summary>Registration has not opened.</summary>
    NotOpenYet,

    /// <summary>The first question has locked, or the event is over; the player may watch.</summary>
    TooLate,

    /// <summary>Seats and the waiting list are full.</summary>
    Full,

    /// <summary>Too many seats from one network address.</summary>
    AddressFull,
}
