namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A topic.</summary>
public sealed record TopicItem
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its accent colour.</summary>
    public required string Accent { get; init; }

    /// <summary>Whether it is for load tests only.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>Live questions.</summary>
    public required int Questions { get; init; }
}
