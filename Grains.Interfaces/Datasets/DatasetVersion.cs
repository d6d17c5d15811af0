using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Datasets;

/// <summary>A data set as the catalogue lists it: its manifest.</summary>
[GenerateSerializer, Immutable, Alias("trivia.datasets.version.v1")]
public sealed record DatasetVersion
{
    /// <summary>Version of the schema of rows.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Its number, from 1.</summary>
    [Id(0)]
    public required int Version { get; init; }

    /// <summary>Version of the schema that its rows follow.</summary>
    [Id(1)]
    public int Schema { get; init; } = SchemaVersion;

    /// <summary>Its lines.</summary>
    [Id(2)]
    public required long Rows { get; init; }

    /// <summary>Its size.</summary>
    [Id(3)]
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal digits.</summary>
    [Id(4)]
    public required string Sha256 { get; init; }

    /// <summary>Time of its earliest row.</summary>
    [Id(5)]
    public required DateTimeOffset FirstRowAt { get; init; }

    /// <summary>Time of its latest row.</summary>
    [Id(6)]
    public required DateTimeOffset LastRowAt { get; init; }

    /// <summary>When it was begun.</summary>
    [Id(7)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Its parts, in order.</summary>
    [Id(8)]
    public required ImmutableArray<DatasetPart> Parts { get; init; }
}
