namespace Trivia.Grains.Rules.Feedback;

/// <summary>What a player holds against a question.</summary>
public enum FlagKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The marked option is not the right one.</summary>
    Wrong,

    /// <summary>More than one option is right, or none.</summary>
    Ambiguous,

    /// <summary>It bores.</summary>
    Dull,

    /// <summary>It hurts.</summary>
    Offensive,

    /// <summary>It was asked in other words.</summary>
    Duplicate,

    /// <summary>Everyone knows it.</summary>
    TooEasy,

    /// <summary>Nobody can know it.</summary>
    TooHard,
}
