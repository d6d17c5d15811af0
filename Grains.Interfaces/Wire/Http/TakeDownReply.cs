namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A reel was taken down.</summary>
public sealed record TakeDownReply
{
    /// <summary>Id of its game.</summary>
    public required string Game { get; init; }

    /// <summary>The command.</summary>
    public required string CommandId { get; init; }
}
