namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One's finished games, latest first, at most 50.</summary>
public sealed record GameListReply
{
    /// <summary>The games.</summary>
    public required IReadOnlyList<GameItem> Games { get; init; }
}
