using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>What one player says of the question of a batch.</summary>
/// <param name="PlayerId">The player.</param>
/// <param name="Operation">The player's own count.</param>
/// <param name="Vote">The vote.</param>
/// <param name="Flag">The flag.</param>
/// <param name="Note">The note, cleaned; null for none.</param>
/// <param name="Answered">Whether the player had answered.</param>
/// <param name="Correct">Whether the answer was right.</param>
/// <param name="LatencyMs">The answer's latency in milliseconds.</param>
/// <param name="Synthetic">Whether a load tester says it.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.entry.v1")]
public readonly record struct FeedbackEntry(
    [property: Id(0)] string PlayerId,
    [property: Id(1)] long Operation,
    [property: Id(2)] Vote Vote,
    [property: Id(3)] FlagKind Flag,
    [property: Id(4)] string? Note,
    [property: Id(5)] bool Answered,
    [property: Id(6)] bool Correct,
    [property: Id(7)] int LatencyMs,
    [property: Id(8)] bool Synthetic);
