namespace Trivia.Grains.Rules.Chat;

/// <summary>What becomes of a remark in a room.</summary>
public enum ChatCode
{
    /// <summary>The room sees it as it is.</summary>
    Said,

    /// <summary>The room sees it with words masked.</summary>
    Masked,

    /// <summary>The room does not see it.</summary>
    Flagged,

    /// <summary>The room does not see it, and its author has to leave.</summary>
    Removed,

    /// <summary>There is nothing to see in it, or too much, or something that cannot be shown.</summary>
    Malformed,

    /// <summary>Too soon after the last ones.</summary>
    TooMany,

    /// <summary>Its author was removed from the room.</summary>
    Barred,
}
