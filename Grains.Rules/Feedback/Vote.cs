namespace Trivia.Grains.Rules.Feedback;

/// <summary>What a player thinks of a question.</summary>
public enum Vote : byte
{
    /// <summary>Nothing was said.</summary>
    None,

    /// <summary>Good.</summary>
    Up,

    /// <summary>Not good.</summary>
    Down,
}
