using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>Fact: a round that counts was closed and scored.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.round-revealed.v1")]
public sealed record RoundRevealed : RoyaleEvent
{
    /// <summary>The most buckets of <see cref="Scores"/>.</summary>
    public const int ScoreBucketsMax = 24;

    /// <summary>One-based number of the round.</summary>
    [Id(0)]
    public required int Round { get; init; }

    /// <summary>One-based number of the question among those that count.</summary>
    [Id(1)]
    public required int Number { get; init; }

    /// <summary>Place of the correct option, 0–3.</summary>
    [Id(2)]
    public required int Correct { get; init; }

    /// <summary>Why, if the question says so.</summary>
    [Id(3)]
    public string? Explanation { get; init; }

    /// <summary>How many chose each option.</summary>
    [Id(4)]
    public required ImmutableArray<int> Picks { get; init; }

    /// <summary>Seats alive when the round locked.</summary>
    [Id(5)]
    public required int Alive { get; init; }

    /// <summary>The field's scores in at most 24 buckets, best first; a bucket's value is the lowest score in it.</summary>
    [Id(6)]
    public required ImmutableArray<HistogramBucket> Scores { get; init; }

    /// <summary>The score at which a cut by rank would fall now: whoever has less is below the line.</summary>
    [Id(7)]
    public required int LineScore { get; init; }

    /// <summary>When the reveal has been shown.</summary>
    [Id(8)]
    public required DateTimeOffset Until { get; init; }

    /// <summary>The spectators' hovers on each option.</summary>
    [Id(9)]
    public ImmutableArray<int> Hovers { get; init; } = [0, 0, 0, 0];

    /// <summary>The seats alive that spectators predict most, most first.</summary>
    [Id(10)]
    public ImmutableArray<BoardRow> Favourites { get; init; } = [];

    /// <summary>Predictions in all.</summary>
    [Id(11)]
    public int Predictions { get; init; }

    /// <summary>The question, for votes and flags; null for a round that an older silo revealed.</summary>
    [Id(12)]
    public string? QuestionId { get; init; }

    /// <summary>Its version.</summary>
    [Id(13)]
    public int QuestionVersion { get; init; }
}
