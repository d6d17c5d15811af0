namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What a lobby answers to a wish.</summary>
public enum LobbyVerdict : byte
{
    /// <summary>Done, now or by an earlier call.</summary>
    Done,

    /// <summary>There is no such lobby, or it is not for this player to know.</summary>
    NotFound,

    /// <summary>All seats are taken.</summary>
    Full,

    /// <summary>Only the host may.</summary>
    NotAllowed,

    /// <summary>Not in this phase.</summary>
    WrongPhase,

    /// <summary>The player has no seat.</summary>
    NotSeated,

    /// <summary>Settings are out of bounds.</summary>
    Invalid,

    /// <summary>The topics hold no question.</summary>
    NoQuestions,

    /// <summary>The player had to leave for what was said in its chat.</summary>
    Barred,

    /// <summary>It is switched off, here or everywhere.</summary>
    SwitchedOff,

    /// <summary>The words of it are not for a room to read.</summary>
    Flagged,
}
