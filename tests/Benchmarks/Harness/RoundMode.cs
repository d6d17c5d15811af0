namespace Trivia.Benchmarks.Harness;

/// <summary>What a round consists of.</summary>
internal enum RoundMode
{
    /// <summary>Question to all, then an answer from and an acknowledgement to each.</summary>
    Full,

    /// <summary>Only the question.</summary>
    Broadcast,

    /// <summary>Only answers and acknowledgements.</summary>
    Echo,
}
