namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Topics, by slug.</summary>
public sealed record TopicListReply
{
    /// <summary>The topics.</summary>
    public required IReadOnlyList<TopicItem> Topics { get; init; }
}
