using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Rules.Datasets;

namespace Trivia.Grains.Datasets;

/// <summary>The data set that is being made. Kept apart from the catalogue, which others read.</summary>
[GenerateSerializer, Alias("trivia.datasets.run.v1")]
internal sealed record RunState
{
    /// <summary>Its number; 0 for none.</summary>
    [Id(0)]
    public int Version { get; init; }

    /// <summary>The next step.</summary>
    [Id(1)]
    public DatasetStep Step { get; init; }

    /// <summary>When it was begun.</summary>
    [Id(2)]
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>The shards of feedback with its rows, in the order of its lines.</summary>
    [Id(3)]
    public ImmutableArray<string> Shards { get; init; } = [];

    /// <summary>For each part, the index after its last shard.</summary>
    [Id(4)]
    public ImmutableArray<int> PartEnds { get; init; } = [];

    /// <summary>The parts that are written.</summary>
    [Id(5)]
    public ImmutableArray<DatasetPart> Parts { get; init; } = [];

    /// <summary>The manifest, once it is written.</summary>
    [Id(6)]
    public DatasetVersion? Manifest { get; init; }

    /// <summary>When it was due; null when staff asked for it.</summary>
    [Id(7)]
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The number by which shards of feedback know which rows are meant.</summary>
    [Id(8)]
    public int Taking { get; init; }
}
