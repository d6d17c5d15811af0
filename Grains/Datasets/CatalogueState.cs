using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Datasets;

namespace Trivia.Grains.Datasets;

/// <summary>The catalogue of data sets.</summary>
[GenerateSerializer, Alias("trivia.datasets.catalogue.v1")]
internal sealed record CatalogueState
{
    /// <summary>All data sets, latest first.</summary>
    [Id(0)]
    public ImmutableArray<DatasetVersion> Versions { get; init; } = [];

    /// <summary>When the last one was due that was made, or had no rows.</summary>
    [Id(1)]
    public DateTimeOffset? DoneFor { get; init; }

    /// <summary>The key of the pseudonyms; the same in all data sets, so that they can be joined with one another.</summary>
    [Id(2)]
    public byte[] PseudonymKey { get; init; } = [];

    /// <summary>The last number of a taking of rows; each is used once.</summary>
    [Id(3)]
    public int LastTaking { get; init; }
}
