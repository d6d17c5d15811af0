namespace Trivia.Benchmarks.Overload;

/// <summary>How a visit ended.</summary>
internal enum VisitEnd
{
    /// <summary>In the room.</summary>
    Served,

    /// <summary>Told no, with a code.</summary>
    Refused,

    /// <summary>Dropped without a word, or with one that is no code.</summary>
    Silent,
}
