namespace Trivia.Fleet.Plans;

/// <summary>Distributions of thinking times.</summary>
internal enum ThinkKind
{
    /// <summary>Log-normal, in shares of the answer window.</summary>
    Human,

    /// <summary>Uniform between two times.</summary>
    Uniform,
}
