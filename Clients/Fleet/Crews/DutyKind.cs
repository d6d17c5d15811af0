namespace Trivia.Fleet.Crews;

/// <summary>What a player does at a certain time.</summary>
internal enum DutyKind
{
    /// <summary>Sends an answer for the first time.</summary>
    Answer,

    /// <summary>Sends an answer again whose verdict is unknown.</summary>
    Again,

    /// <summary>Asks for the seat again on the same connection.</summary>
    Enter,

    /// <summary>Loses the connection.</summary>
    Drop,

    /// <summary>Leaves a gateway that is closing.</summary>
    Move,

    /// <summary>Connects again.</summary>
    Return,
}
