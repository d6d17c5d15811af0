using System.Collections.Immutable;
using Orleans.Concurrency;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>
/// One generation job. Key: see <see cref="GenerationId"/>. Requesters ask, watch and call off; the generator that has taken
/// it up reports, and learns from the reply whether it still has it (the job's run is its own and the job not over).
/// </summary>
[GrainInterfaceType("trivia.generation-job"), Alias("trivia.generation-job")]
public interface IGenerationJobGrain : IGrainWithStringKey
{
    /// <summary>Asks for questions. The same again returns the job as it is.</summary>
    [Alias("request")]
    Task<GenerationAnswer> Request(GenerationOrder order);

    /// <summary>The job as it is stored; null when there is none.</summary>
    [AlwaysInterleave, Alias("get")]
    Task<GenerationJob?> Get();

    /// <summary>The job, at once if it is newer than a version, else when it changes or after a second or two.</summary>
    /// <param name="version">The version that the caller knows; 0 for none.</param>
    [AlwaysInterleave, Alias("watch")]
    Task<GenerationJob?> Watch(long version);

    /// <summary>Calls the job off; one that is over stays as it is.</summary>
    [Alias("cancel")]
    Task<GenerationJob?> Cancel();

    /// <summary>A generator takes the job up, from whoever had it before; null when there is none.</summary>
    [Alias("take")]
    Task<GenerationJob?> Take();

    /// <summary>A model's drafts, numbered from the job's <see cref="GenerationJob.Numbers"/> on. They are screened here.</summary>
    [ResponseTimeout("00:01:00"), Alias("drafted")]
    Task<GenerationJob> Drafted(int run, ImmutableArray<DraftQuestion> drafts, GenerationCost cost);

    /// <summary>A blind reader's choices, by the drafts' numbers.</summary>
    [Alias("read")]
    Task<GenerationJob> Read(int run, ImmutableDictionary<int, int> choices, GenerationCost cost);

    /// <summary>A reply that is no use.</summary>
    [Alias("useless")]
    Task<GenerationJob> Useless(int run, JobErrorCode code, string message, GenerationCost cost);

    /// <summary>The model could not be had; the job rests.</summary>
    [Alias("unserved")]
    Task<GenerationJob> Unserved(int run, JobErrorCode code, string message, GenerationCost cost, TimeSpan wait);

    /// <summary>Puts what was accepted into the bank, as drafts that wait for approval.</summary>
    [ResponseTimeout("00:01:00"), Alias("publish")]
    Task<GenerationJob> Publish(int run);
}
