using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>A job that a generator works on.</summary>
/// <param name="Worker">Number of the generator, from 0.</param>
/// <param name="Job">The job.</param>
/// <param name="Until">Without word from the generator by then the job is given to another.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.job-lease.v1")]
public sealed record JobLease(
    [property: Id(0)] int Worker,
    [property: Id(1)] QueuedJob Job,
    [property: Id(2)] DateTimeOffset Until);
