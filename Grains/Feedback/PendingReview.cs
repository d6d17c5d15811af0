using Trivia.Grains.Interfaces.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>A decision that is being carried out.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Judgement">What it says of the open flags.</param>
[GenerateSerializer, Immutable, Alias("trivia.grains.pending-review.v1")]
internal sealed record PendingReview(
    [property: Id(0)] ReviewDecision Decision,
    [property: Id(1)] FlagJudgement Judgement);
