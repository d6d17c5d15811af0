using System.Collections.Immutable;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>What the queue keeps.</summary>
[GenerateSerializer, Alias("trivia.generation.queue-state.v1")]
internal sealed record QueueState
{
    /// <summary>Jobs that are not over.</summary>
    [Id(0)]
    public JobQueue Queue { get; init; } = new();

    /// <summary>The jobs let in last, latest first.</summary>
    [Id(1)]
    public ImmutableArray<string> Recent { get; init; } = [];
}
