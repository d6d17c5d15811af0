using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Remembers what staff reviewed.</summary>
public sealed class ScriptedShelfGrain(ScriptedCluster script) : Grain, IGeneratedShelfGrain
{
    public Task<SiftedDrafts> Sift(string jobId, GenerationOrder order, ImmutableArray<DraftQuestion> drafts) => throw new NotSupportedException();

    public Task Put(string jobId, GenerationOrder order, ImmutableArray<DraftQuestion> drafts) => throw new NotSupportedException();

    public Task<ImmutableArray<string>> ListOwn(string requester) => throw new NotSupportedException();

    public Task<ReviewOutcome> Review(ImmutableArray<string> questionIds, bool approve)
    {
        script.Reviews.Enqueue((this.GetPrimaryKeyString(), questionIds, approve));
        return Task.FromResult(new ReviewOutcome(questionIds, []));
    }
}
