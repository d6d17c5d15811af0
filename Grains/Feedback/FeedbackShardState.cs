using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>The rows of a shard. Written whole by group commit, as a bracket's answers are.</summary>
[GenerateSerializer, Alias("trivia.grains.feedback-shard.v1")]
internal sealed class FeedbackShardState
{
    /// <summary>Each player's row.</summary>
    [Id(0)]
    public Dictionary<string, FeedbackRow> Rows { get; set; } = [];

    /// <summary>Grows with every change.</summary>
    [Id(1)]
    public long Revision { get; set; }

    /// <summary>The latest games that somebody had a say on.</summary>
    [Id(2)]
    public List<Sighting> Games { get; set; } = [];
}
