using System.Collections.Immutable;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>All that a shard knows of its question. The whole of it each time, so that repeats and losses do no harm.</summary>
/// <param name="Shard">The shard.</param>
/// <param name="Revision">Grows with every change of the shard.</param>
/// <param name="Tally">Votes and flags.</param>
/// <param name="Games">The latest games that somebody had a say on, with open flags.</param>
/// <param name="Notes">Some notes of open flags.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.shard-report.v1")]
public sealed record ShardReport(
    [property: Id(0)] int Shard,
    [property: Id(1)] long Revision,
    [property: Id(2)] FeedbackTally Tally,
    [property: Id(3)] ImmutableArray<GameFlags> Games,
    [property: Id(4)] ImmutableArray<string> Notes)
{
    /// <summary>Most games of a report.</summary>
    public const int GamesMax = 50;

    /// <summary>Most notes of a report.</summary>
    public const int NotesMax = 5;
}
