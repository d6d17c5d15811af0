namespace Trivia.Grains.Rules.Packs;

/// <summary>What a pack as a whole is held against.</summary>
public enum PackRule
{
    /// <summary>The longest option is right too often or too seldom.</summary>
    LongestOption,

    /// <summary>The shortest option is right too often or too seldom.</summary>
    ShortestOption,

    /// <summary>The place of the right option among the four, sorted, is predictable.</summary>
    OptionOrder,

    /// <summary>Easy, middling or hard questions are missing.</summary>
    Difficulty,

    /// <summary>Too few questions explain their answer.</summary>
    Explanations,

    /// <summary>Too many questions begin with the same word.</summary>
    Openings,
}
