namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>What became of an answer. Final: asking again gets the same.</summary>
public enum AnswerVerdict : byte
{
    /// <summary>Stored; or another choice of this seat was stored before, and that one counts.</summary>
    Stored,

    /// <summary>Too late: the window had ended, or the round is closed.</summary>
    Late,

    /// <summary>The seat is out.</summary>
    Eliminated,

    /// <summary>There is no such seat.</summary>
    NotSeated,

    /// <summary>The round is not open, or the choice is not one of four.</summary>
    Invalid,
}
