using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Http.Tests.Hosting;

public sealed class ScriptedGenerationQueueGrain(ScriptedCluster script) : Grain, IGenerationQueueGrain
{
    public Task<QueueVerdict> Admit(QueuedJob job) => throw new NotSupportedException();

    public Task<bool> Heard(int worker, string jobId) => throw new NotSupportedException();

    public Task Return(int worker, string jobId, DateTimeOffset? notBefore) => throw new NotSupportedException();

    public Task Over(string jobId) => throw new NotSupportedException();

    public Task<GenerationStatus> GetStatus() => Task.FromResult(new GenerationStatus(true, 1, 2, [.. script.Jobs.Keys]));
}
