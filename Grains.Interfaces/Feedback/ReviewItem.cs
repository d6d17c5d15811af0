namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>A question that waits for staff to look at it.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="IsRetired">Whether flags have taken it out of play meanwhile.</param>
/// <param name="Reception">How it was received.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.review-item.v1")]
public sealed record ReviewItem(
    [property: Id(0)] string QuestionId,
    [property: Id(1)] string Topic,
    [property: Id(2)] DateTimeOffset OpenedAt,
    [property: Id(3)] bool IsRetired,
    [property: Id(4)] QuestionReception Reception);
