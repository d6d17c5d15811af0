namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>What becomes of a player's move.</summary>
public enum MoveVerdict : byte
{
    /// <summary>It is done, now or since an earlier call.</summary>
    Done,

    /// <summary>Done before, and once is all.</summary>
    Again,

    /// <summary>Someone else was first. Nothing is spent.</summary>
    TooLate,

    /// <summary>Not at this moment.</summary>
    NotOpen,

    /// <summary>Not for this player.</summary>
    NotAllowed,

    /// <summary>The value means nothing.</summary>
    Malformed,

    /// <summary>The mechanic is switched off, or there is none of that name.</summary>
    SwitchedOff,
}
