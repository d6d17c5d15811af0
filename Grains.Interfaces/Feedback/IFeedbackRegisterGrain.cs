using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>
/// Which questions have rows in a shard. Key: the shard's number. A shard says so before it acknowledges its first row, so that
/// a data set misses none and a player can be taken out of all of them.
/// </summary>
[GrainInterfaceType("trivia.feedback-register"), Alias("trivia.feedback-register")]
public interface IFeedbackRegisterGrain : IGrainWithIntegerKey
{
    /// <summary>Notes, durably, that a question's shard has rows that no data set holds.</summary>
    [AlwaysInterleave, Alias("note")]
    Task Note(string questionId);

    /// <summary>The questions with rows for a data set, set apart for it: the same version again returns the same.</summary>
    /// <param name="version">Number of the taking, from 1; the next one only once this one is whole.</param>
    [Alias("take")]
    Task<ImmutableArray<string>> Take(int version);

    /// <summary>All questions that ever had rows here.</summary>
    [AlwaysInterleave, Alias("known")]
    Task<ImmutableArray<string>> ListKnown();
}
