namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A page of topics that can be played.</summary>
public sealed record PlayableTopicsReply
{
    /// <summary>How many there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The page.</summary>
    public required IReadOnlyList<PlayableTopicItem> Topics { get; init; }
}
