namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Codes of replies. <see cref="Ok"/> and <see cref="Masked"/> are the only ones that are not refusals.</summary>
public static class RefusalCodes
{
    /// <summary>Done.</summary>
    public const string Ok = "ok";

    /// <summary>All seats are taken; the player is in the waiting list.</summary>
    public const string Waiting = "waiting";

    /// <summary>There is no such event.</summary>
    public const string NotFound = "notFound";

    /// <summary>Registration has not opened.</summary>
    public const string NotOpenYet = "notOpenYet";

    /// <summary>Seats are no longer given.</summary>
    public const string TooLate = "tooLate";

    /// <summary>Seats and the waiting list are full.</summary>
    public const string Full = "full";

    /// <summary>Too many seats from this network address.</summary>
    public const string AddressFull = "addressFull";

    /// <summary>An argument is out of bounds, or is no id.</summary>
    public const string Malformed = "malformed";

    /// <summary>The connection has no seat in this event.</summary>
    public const string NotSeated = "notSeated";

    /// <summary>The answer came after the window, or for a closed round.</summary>
    public const string Late = "late";

    /// <summary>The round has not opened.</summary>
    public const string NotOpen = "notOpen";

    /// <summary>The seat is out.</summary>
    public const string Eliminated = "eliminated";

    /// <summary>A budget is spent; try again later.</summary>
    public const string TooMany = "tooMany";

    /// <summary>The gateway has too much to do to take on more; nothing was changed. Try again after some seconds, by chance.</summary>
    public const string Busy = "busy";

    /// <summary>Not for this connection: a player in the game does not guess with the spectators.</summary>
    public const string NotAllowed = "notAllowed";

    /// <summary>Already done once, and once is all.</summary>
    public const string Again = "again";

    /// <summary>A later one of the same player stands.</summary>
    public const string Superseded = "superseded";

    /// <summary>The topics hold no question.</summary>
    public const string NoQuestions = "noQuestions";

    /// <summary>The mechanic is switched off here, or there is none of that name.</summary>
    public const string SwitchedOff = "switchedOff";

    /// <summary>The room sees it, with words masked.</summary>
    public const string Masked = "masked";

    /// <summary>The room does not see it, and staff do.</summary>
    public const string Flagged = "flagged";

    /// <summary>The player had to leave this lobby for what was said in its chat, and does not come in again.</summary>
    public const string Barred = "barred";

    /// <summary>The server could not store it in time; the outcome is told by the next resume.</summary>
    public const string Unresolved = "unresolved";
}
