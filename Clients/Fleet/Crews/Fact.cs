using Trivia.Fleet.Questions;

namespace Trivia.Fleet.Crews;

/// <summary>What a player has to know of a fact that the whole room was told.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Sequence">Its number in the event.</param>
/// <param name="Round">Its round; 0 where it has none.</param>
internal sealed record Fact(FactKind Kind, long Sequence, int Round)
{
    /// <summary>The question as the pack has it.</summary>
    public SyntheticQuestion? Question { get; init; }

    /// <summary>Where its right option stands.</summary>
    public int CorrectPlace { get; init; }

    /// <summary>The answer window in milliseconds.</summary>
    public int WindowMs { get; init; }

    /// <summary>What was left of it, in milliseconds.</summary>
    public int RemainingMs { get; init; }

    /// <summary>When what follows is due, in milliseconds from the frame on, as the frame said; −1 where it did not.</summary>
    public long NextInMs { get; init; } = -1;
}
