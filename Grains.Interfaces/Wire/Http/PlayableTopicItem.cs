namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A topic that can be played.</summary>
public sealed record PlayableTopicItem
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Display name, plain text.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its accent colour.</summary>
    public required string Accent { get; init; }

    /// <summary>Live questions.</summary>
    public required int Questions { get; init; }
}
