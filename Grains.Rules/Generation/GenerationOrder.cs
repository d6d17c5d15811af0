using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>A wish for questions.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.generation-order.v1")]
public sealed record GenerationOrder
{
    /// <summary>What the questions are about, in the requester's words. Data, never instruction; see <see cref="OrderRules"/>.</summary>
    [Id(0)]
    public required string Theme { get; init; }

    /// <summary>Slug of the topic that they belong to.</summary>
    [Id(1)]
    public required string Topic { get; init; }

    /// <summary>How many.</summary>
    [Id(2)]
    public required int Count { get; init; }

    /// <summary>How hard.</summary>
    [Id(3)]
    public GenerationDifficulty Difficulty { get; init; } = GenerationDifficulty.Medium;

    /// <summary>Who asks: a player's id, a member of staff, or the topic.</summary>
    [Id(4)]
    public required string Requester { get; init; }

    /// <summary>What kind of requester that is.</summary>
    [Id(5)]
    public GenerationSource Source { get; init; }

    /// <summary>Whether the topic is for load tests only.</summary>
    [Id(6)]
    public bool Synthetic { get; init; }
}
