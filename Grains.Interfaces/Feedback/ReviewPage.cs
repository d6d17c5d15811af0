using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>A page of the review queue.</summary>
/// <param name="Total">Questions that wait.</param>
/// <param name="Items">Those of the page: retired ones first, then those with most open flags.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.review-page.v1")]
public sealed record ReviewPage([property: Id(0)] int Total, [property: Id(1)] ImmutableArray<ReviewItem> Items);
