using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A job that is asked for once and cancelled once; whoever watches hears of it.</summary>
internal sealed class ScriptedGenerationJobGrain : Grain, IGenerationJobGrain
{
    // As the contract says; and the silo's end waits for as long as somebody is kept waiting here.
    private static readonly TimeSpan WatchFor = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private GenerationJob? job;

    public Task<GenerationAnswer> Request(GenerationOrder order)
    {
        job ??= JobMachine.Queue(order, TimeProvider.System.GetUtcNow());
        return Task.FromResult(new GenerationAnswer(GenerationVerdict.Taken, job, []));
    }

    public Task<GenerationJob?> Get() => Task.FromResult(job);

    public async Task<GenerationJob?> Watch(long version)
    {
        if (job?.Version <= version)
        {
            await cancelled.Task.WaitAsync(WatchFor)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        return job;
    }

    public Task<GenerationJob?> Cancel()
    {
        job = JobMachine.Cancel(job!, TimeProvider.System.GetUtcNow());
        cancelled.TrySetResult();
        return Task.FromResult<GenerationJob?>(job);
    }

    public Task<GenerationJob?> Take() => throw new NotSupportedException();

    public Task<GenerationJob> Drafted(int run, ImmutableArray<DraftQuestion> drafts, GenerationCost cost) => throw new NotSupportedException();

    public Task<GenerationJob> Read(int run, ImmutableDictionary<int, int> choices, GenerationCost cost) => throw new NotSupportedException();

    public Task<GenerationJob> Useless(int run, JobErrorCode code, string message, GenerationCost cost) => throw new NotSupportedException();

    public Task<GenerationJob> Unserved(int run, JobErrorCode code, string message, GenerationCost cost, TimeSpan wait) => throw new NotSupportedException();

    public Task<GenerationJob> Publish(int run) => throw new NotSupportedException();
}
