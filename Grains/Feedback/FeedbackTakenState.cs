using System.Collections.Immutable;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>The rows of a shard that were set apart for a data set. Kept apart, so that votes do not write them again and again.</summary>
[GenerateSerializer, Alias("trivia.grains.feedback-taken.v1")]
internal sealed record FeedbackTakenState
{
    /// <summary>Version of the data set; 0 for none.</summary>
    [Id(0)]
    public int Version { get; init; }

    /// <summary>The rows as they were then, by player.</summary>
    [Id(1)]
    public ImmutableArray<FeedbackRow> Rows { get; init; } = [];
}
