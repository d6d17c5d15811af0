namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A page of the review queue.</summary>
public sealed record ReviewListReply
{
    /// <summary>Questions that wait.</summary>
    public required int Total { get; init; }

    /// <summary>Those of the page: those out of play first, then by open flags.</summary>
    public required IReadOnlyList<ReviewItemReply> Items { get; init; }
}
