using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>How the generators are doing.</summary>
/// <param name="Available">Whether a model is configured.</param>
/// <param name="Waiting">Jobs that wait.</param>
/// <param name="Working">Jobs under way.</param>
/// <param name="Recent">Ids of the jobs let in last, latest first.</param>
[GenerateSerializer, Immutable, Alias("trivia.generation.status.v1")]
public sealed record GenerationStatus(
    [property: Id(0)] bool Available,
    [property: Id(1)] int Waiting,
    [property: Id(2)] int Working,
    [property: Id(3)] ImmutableArray<string> Recent);
