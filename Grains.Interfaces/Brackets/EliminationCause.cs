namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>How a seat lost, told to its player.</summary>
public enum EliminationCause : byte
{
    /// <summary>By rank.</summary>
    Rank,

    /// <summary>Sudden death: the last answer was wrong.</summary>
    Wrong,

    /// <summary>Sudden death: right, but slower than half of the field.</summary>
    Slow,

    /// <summary>The last question got no answer though the player was connected.</summary>
    NoAnswer,

    /// <summary>The last question got no answer because there was no connection.</summary>
    Network,
}
