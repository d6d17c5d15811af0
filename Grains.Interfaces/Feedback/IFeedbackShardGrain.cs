using System.Collections.Immutable;
using Orleans.Concurrency;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>
/// What a sixteenth of the players say of one question. Key: question and shard, e.g. <c>geo-001/7</c>, see
/// <see cref="FeedbackShards"/>.
/// </summary>
[GrainInterfaceType("trivia.feedback-shard"), Alias("trivia.feedback-shard")]
public interface IFeedbackShardGrain : IGrainWithStringKey
{
    /// <summary>Stores votes and flags and returns an outcome for each, in order. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("submit")]
    Task<ImmutableArray<FeedbackOutcome>> Submit(FeedbackBatch batch);

    /// <summary>A player's row; null for none.</summary>
    [AlwaysInterleave, Alias("find")]
    Task<FeedbackRow?> Find(string playerId);

    /// <summary>
    /// The rows that no earlier data set holds, set apart for this one: the same version again returns the same rows, whatever
    /// players say meanwhile.
    /// </summary>
    /// <param name="version">Number of the taking, from 1; it only grows.</param>
    [Alias("take")]
    Task<ImmutableArray<FeedbackRow>> Take(int version);

    /// <summary>Judges the open flags, and tells those who raised them. Safe to repeat.</summary>
    /// <param name="judgement">What staff found.</param>
    /// <returns>All that the shard knows after it.</returns>
    [ResponseTimeout("00:01:00"), Alias("judge")]
    Task<ShardReport> Judge(FlagJudgement judgement);

    /// <summary>Takes a player's row out. Safe to repeat.</summary>
    [Alias("forget")]
    Task Forget(string playerId);
}
