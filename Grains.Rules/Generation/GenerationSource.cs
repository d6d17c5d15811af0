namespace Trivia.Grains.Rules.Generation;

/// <summary>Who asked for questions.</summary>
public enum GenerationSource : byte
{
    /// <summary>A player.</summary>
    Player,

    /// <summary>Staff.</summary>
    Staff,

    /// <summary>A topic whose fresh questions run low. Comes after everyone else.</summary>
    Topic,
}
