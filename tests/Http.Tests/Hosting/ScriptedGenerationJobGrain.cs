using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Keeps a job as it was asked for; nobody works on it.</summary>
public sealed class ScriptedGenerationJobGrain(ScriptedCluster script) : Grain, IGenerationJobGrain
{
    private string Id => this.GetPrimaryKeyString();

    public Task<GenerationAnswer> Request(GenerationOrder order)
    {
        var answer = script.OnGeneration(OrderRules.Clean(order));
        if (answer.Job is { } job)
        {
            script.Jobs.TryAdd(Id, job);
        }

        return Task.FromResult(answer);
    }

    public Task<GenerationJob?> Get() => Task.FromResult(script.Jobs.GetValueOrDefault(Id));

    public Task<GenerationJob?> Watch(long version) => Get();

    public Task<GenerationJob?> Cancel()
    {
        if (script.Jobs.TryGetValue(Id, out var job))
        {
            script.Jobs[Id] = JobMachine.Cancel(job, job.RequestedAt);
        }

        return Get();
    }

    public Task<GenerationJob?> Take() => throw new NotSupportedException();

    public Task<GenerationJob> Drafted(int run, ImmutableArray<DraftQuestion> drafts, GenerationCost cost) => throw new NotSupportedException();

    public Task<GenerationJob> Read(int run, ImmutableDictionary<int, int> choices, GenerationCost cost) => throw new NotSupportedException();

    public Task<GenerationJob> Useless(int run, JobErrorCode code, string message, GenerationCost cost) => throw new NotSupportedException();

    public Task<GenerationJob> Unserved(int run, JobErrorCode code, string message, GenerationCost cost, TimeSpan wait) => throw new NotSupportedException();

    public Task<GenerationJob> Publish(int run) => throw new NotSupportedException();
}
