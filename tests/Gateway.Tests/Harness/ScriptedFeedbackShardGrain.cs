using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A shard that keeps what it is sent with its royale's script.</summary>
internal sealed class ScriptedFeedbackShardGrain(Scripts scripts) : Grain, IFeedbackShardGrain
{
    public Task<ImmutableArray<FeedbackOutcome>> Submit(FeedbackBatch batch)
    {
        var script = scripts.Find(batch.GameId)!;
        script.Opinions.Enqueue((this.GetPrimaryKeyString(), batch));
        if (script.OpinionFaults > 0)
        {
            script.OpinionFaults--;
            throw new IOException("The store is away.");
        }

        return Task.FromResult<ImmutableArray<FeedbackOutcome>>(
            [.. batch.Entries.Select(entry => new FeedbackOutcome(
                entry.Flag != FlagKind.None && !entry.Answered ? FeedbackVerdict.NotAnswered : FeedbackVerdict.Stored,
                entry.Operation, entry.Vote, entry.Flag))]);
    }

    public Task<FeedbackRow?> Find(string playerId) => throw new NotSupportedException();

    public Task<ImmutableArray<FeedbackRow>> Take(int version) => throw new NotSupportedException();

    public Task<ShardReport> Judge(FlagJudgement judgement) => throw new NotSupportedException();

    public Task Forget(string playerId) => throw new NotSupportedException();
}
