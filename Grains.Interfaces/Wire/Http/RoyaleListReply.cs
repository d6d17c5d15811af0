namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Events, latest start first.</summary>
public sealed record RoyaleListReply
{
    /// <summary>The events.</summary>
    public required IReadOnlyList<RoyaleListItem> Royales { get; init; }
}
