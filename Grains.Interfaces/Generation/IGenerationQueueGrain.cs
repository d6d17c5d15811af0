using Orleans.Concurrency;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>The one queue of generation jobs: durable, bounded, watched. Key: <see cref="Key"/>.</summary>
[GrainInterfaceType("trivia.generation-queue"), Alias("trivia.generation-queue")]
public interface IGenerationQueueGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "generation";

    /// <summary>Lets a job in; one that is in stays where it is.</summary>
    [Alias("admit")]
    Task<QueueVerdict> Admit(QueuedJob job);

    /// <summary>A generator is at work on a job.</summary>
    /// <returns>False when the job is no longer its own.</returns>
    [Alias("heard")]
    Task<bool> Heard(int worker, string jobId);

    /// <summary>A generator gives a job back that has to rest.</summary>
    [Alias("return")]
    Task Return(int worker, string jobId, DateTimeOffset? notBefore);

    /// <summary>A job is over.</summary>
    [Alias("over")]
    Task Over(string jobId);

    /// <summary>How the generators are doing.</summary>
    [AlwaysInterleave, Alias("status")]
    Task<GenerationStatus> GetStatus();
}
