using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>Questions that wait for staff.</summary>
[GenerateSerializer, Alias("trivia.grains.review-queue.v1")]
internal sealed record ReviewQueueState
{
    /// <summary>By question.</summary>
    [Id(0)]
    public ImmutableDictionary<string, ReviewItem> Items { get; init; } = ImmutableDictionary<string, ReviewItem>.Empty;
}
