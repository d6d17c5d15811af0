namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What a review changed.</summary>
public sealed record ReviewReply
{
    /// <summary>Ids of the questions that are approved or retired now.</summary>
    public required IReadOnlyList<string> Changed { get; init; }
}
