using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>What a job's grain keeps.</summary>
[GenerateSerializer, Alias("trivia.generation.job-state.v1")]
internal sealed record JobState
{
    /// <summary>The job; null until it is asked for.</summary>
    [Id(0)]
    public GenerationJob? Job { get; init; }
}
