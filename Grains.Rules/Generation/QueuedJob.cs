using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>A job in the queue.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Source">What kind of requester.</param>
/// <param name="NotBefore">Not to be taken up before this; null for at once.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.queued-job.v1")]
public sealed record QueuedJob(
    [property: Id(0)] string JobId,
    [property: Id(1)] string Requester,
    [property: Id(2)] GenerationSource Source,
    [property: Id(3)] DateTimeOffset? NotBefore);
