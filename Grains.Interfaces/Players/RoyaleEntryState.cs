namespace Trivia.Grains.Interfaces.Players;

/// <summary>How far a player came in a royale.</summary>
public enum RoyaleEntryState
{
    /// <summary>Has a seat.</summary>
    Seated,

    /// <summary>Is out.</summary>
    Eliminated,

    /// <summary>Last brain standing.</summary>
    Won,

    /// <summary>Was alive when staff ended the event.</summary>
    Aborted,
}
