namespace Trivia.Grains.Rules.Feedback;

/// <summary>What became of a flag.</summary>
public enum FlagState : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Nobody has looked at it.</summary>
    Open,

    /// <summary>Staff fixed or retired the question.</summary>
    Upheld,

    /// <summary>Staff found nothing wrong.</summary>
    Rejected,
}
