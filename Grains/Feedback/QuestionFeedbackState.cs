using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>How a question was received, as its shards last said, and what is being done about it.</summary>
[GenerateSerializer, Alias("trivia.grains.question-feedback.v1")]
internal sealed record QuestionFeedbackState
{
    /// <summary>The latest report of each shard.</summary>
    [Id(0)]
    public ImmutableDictionary<int, ShardReport> Shards { get; init; } = ImmutableDictionary<int, ShardReport>.Empty;

    /// <summary>The score that the topic was last told.</summary>
    [Id(1)]
    public double ToldQuality { get; init; } = QualityScore.AtFirst;

    /// <summary>Whether each flagger's flags are trusted, as it was when the flag was first looked at.</summary>
    [Id(2)]
    public ImmutableDictionary<string, bool> Trusted { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Since when it waits for staff; null when it does not.</summary>
    [Id(3)]
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>Whether flags have taken it out of play.</summary>
    [Id(4)]
    public bool IsRetired { get; init; }

    /// <summary>A decision that is being carried out.</summary>
    [Id(5)]
    public PendingReview? Pending { get; init; }

    /// <summary>The command that was carried out last.</summary>
    [Id(6)]
    public string? LastCommand { get; init; }

    /// <summary>The tally over all shards.</summary>
    public FeedbackTally Tally => FeedbackTally.Sum(Shards.Values.Select(report => report.Tally));

    /// <summary>The games that asked it, with those who flagged it there and have not been judged.</summary>
    public IEnumerable<(Sighting Game, ImmutableArray<string> Flaggers)> Games() =>
        from part in Shards.Values.SelectMany(report => report.Games)
        group part by (part.Game.GameId, part.Game.Round) into parts
        select (
            new Sighting(parts.Key.GameId, parts.Key.Round, parts.Min(part => part.Game.At), parts.Max(part => part.Game.Answerers)),
            parts.SelectMany(part => part.Flaggers).ToImmutableArray());
}
