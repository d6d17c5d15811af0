namespace Trivia.Grains.Rules.Generation;

/// <summary>How hard questions are meant to be. The numbers are what they start with until people have played them.</summary>
public enum GenerationDifficulty
{
    /// <summary>Most people know.</summary>
    Easy = 1000,

    /// <summary>One in two who like the topic knows.</summary>
    Medium = 1200,

    /// <summary>Few know.</summary>
    Hard = 1500,
}
