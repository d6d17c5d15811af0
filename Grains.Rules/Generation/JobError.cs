using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>A call that brought nothing.</summary>
/// <param name="At">When.</param>
/// <param name="Code">What went wrong, for programs.</param>
/// <param name="Message">What went wrong, a sentence of ours: nothing that a model wrote.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.job-error.v1")]
public sealed record JobError(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] JobErrorCode Code,
    [property: Id(2)] string Message);
