using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Questions;

/// <summary>What the catalogue keeps.</summary>
[GenerateSerializer, Alias("trivia.questions.catalog.v1")]
internal sealed record CatalogState
{
    /// <summary>All topics by slug.</summary>
    [Id(0)]
    public ImmutableDictionary<string, TopicInfo> Topics { get; init; } = ImmutableDictionary<string, TopicInfo>.Empty;

    /// <summary>Packs that have been loaded whole, oldest first.</summary>
    [Id(1)]
    public ImmutableArray<string> Packs { get; init; } = [];
}
