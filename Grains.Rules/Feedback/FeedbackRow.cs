using Orleans;

namespace Trivia.Grains.Rules.Feedback;

/// <summary>What one player says of one question: there is one row for both, and a later word takes the place of the earlier.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.feedback-row.v1")]
public sealed record FeedbackRow
{
    /// <summary>The player.</summary>
    [Id(0)]
    public required string PlayerId { get; init; }

    /// <summary>The game in which the question was asked.</summary>
    [Id(1)]
    public required string GameId { get; init; }

    /// <summary>Its round.</summary>
    [Id(2)]
    public required int Round { get; init; }

    /// <summary>The player's own count: within a game the highest stands, whatever arrives last.</summary>
    [Id(3)]
    public required long Operation { get; init; }

    /// <summary>Version of the question that was asked.</summary>
    [Id(4)]
    public required int QuestionVersion { get; init; }

    /// <summary>The vote.</summary>
    [Id(5)]
    public Vote Vote { get; init; }

    /// <summary>The flag.</summary>
    [Id(6)]
    public FlagKind Flag { get; init; }

    /// <summary>What became of the flag.</summary>
    [Id(7)]
    public FlagState FlagState { get; init; }

    /// <summary>A note of at most <see cref="FeedbackRule.NoteLengthMax"/> characters.</summary>
    [Id(8)]
    public string? Note { get; init; }

    /// <summary>Whether the player had answered.</summary>
    [Id(9)]
    public bool Answered { get; init; }

    /// <summary>Whether the answer was right.</summary>
    [Id(10)]
    public bool Correct { get; init; }

    /// <summary>The answer's latency in milliseconds; 0 without one.</summary>
    [Id(11)]
    public int LatencyMs { get; init; }

    /// <summary>When it was stored.</summary>
    [Id(12)]
    public DateTimeOffset At { get; init; }

    /// <summary>From 1; how often the player has had a say on the question.</summary>
    [Id(13)]
    public int Revision { get; init; } = 1;

    /// <summary>Whether a load tester said it: kept out of quality, reviews and data sets.</summary>
    [Id(14)]
    public bool Synthetic { get; init; }

    /// <summary>Number of the taking that put it into a data set as it is; 0 for none yet.</summary>
    [Id(15)]
    public int InDataset { get; init; }
}
