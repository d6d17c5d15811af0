namespace Trivia.Grains.Players;

/// <summary>How far a deletion has come.</summary>
internal enum ErasureStep
{
    /// <summary>Nobody has asked for it.</summary>
    None,

    /// <summary>Asked for, and to be carried out.</summary>
    UnderWay,

    /// <summary>Everything is gone.</summary>
    Done,
}
