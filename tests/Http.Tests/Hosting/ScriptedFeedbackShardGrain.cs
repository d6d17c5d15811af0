using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Http.Tests.Hosting;

/// <summary>The script's rows, by question and player.</summary>
public sealed class ScriptedFeedbackShardGrain(ScriptedCluster script) : Grain, IFeedbackShardGrain
{
    public Task<FeedbackRow?> Find(string playerId) =>
        Task.FromResult(script.Rows.GetValueOrDefault((FeedbackShards.Parse(this.GetPrimaryKeyString()).QuestionId, playerId)));

    public Task<ImmutableArray<FeedbackOutcome>> Submit(FeedbackBatch batch) => throw new NotSupportedException();

    public Task<ImmutableArray<FeedbackRow>> Take(int version) => throw new NotSupportedException();

    public Task<ShardReport> Judge(FlagJudgement judgement) => throw new NotSupportedException();

    public Task Forget(string playerId) => throw new NotSupportedException();
}

/// <summary>Knows every question that the script has rows of.</summary>
public sealed class ScriptedFeedbackRegisterGrain(ScriptedCluster script) : Grain, IFeedbackRegisterGrain
{
    public Task<ImmutableArray<string>> ListKnown() =>
        Task.FromResult<ImmutableArray<string>>([.. script.Rows.Keys.Select(key => key.QuestionId).Distinct()]);

    public Task Note(string questionId) => throw new NotSupportedException();

    public Task<ImmutableArray<string>> Take(int version) => throw new NotSupportedException();
}
