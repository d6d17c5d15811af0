using System.Collections.Immutable;
using Trivia.Grains.Rules.Datasets;

namespace Trivia.Grains.Interfaces.Datasets;

/// <summary>The catalogue, and what is under way.</summary>
/// <param name="Versions">All data sets, latest first.</param>
/// <param name="UnderWay">Number of the one that is being made; 0 for none.</param>
/// <param name="Step">How far it is.</param>
/// <param name="DoneFor">When the last one was due that was made, or had no rows; null for none.</param>
[GenerateSerializer, Immutable, Alias("trivia.datasets.status.v1")]
public sealed record DatasetStatus(
    [property: Id(0)] ImmutableArray<DatasetVersion> Versions,
    [property: Id(1)] int UnderWay,
    [property: Id(2)] DatasetStep Step,
    [property: Id(3)] DateTimeOffset? DoneFor);
