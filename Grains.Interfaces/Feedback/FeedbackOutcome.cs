using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>The verdict on what a player said, and what stands after it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Operation">The player's count of what stands; 0 for nothing, or from another game.</param>
/// <param name="Vote">The vote that stands.</param>
/// <param name="Flag">The flag that stands.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.outcome.v1")]
public readonly record struct FeedbackOutcome(
    [property: Id(0)] FeedbackVerdict Verdict,
    [property: Id(1)] long Operation,
    [property: Id(2)] Vote Vote,
    [property: Id(3)] FlagKind Flag);
