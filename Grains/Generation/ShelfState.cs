using System.Collections.Immutable;

namespace Trivia.Grains.Generation;

/// <summary>What a topic's shelf keeps.</summary>
[GenerateSerializer, Alias("trivia.generation.shelf-state.v1")]
internal sealed record ShelfState
{
    /// <summary>Generated questions that wait for staff, by id.</summary>
    [Id(0)]
    public ImmutableDictionary<string, ShelfEntry> Entries { get; init; } = ImmutableDictionary<string, ShelfEntry>.Empty;
}
