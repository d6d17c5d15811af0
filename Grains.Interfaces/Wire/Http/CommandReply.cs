namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A command that was carried out.</summary>
public sealed record CommandReply
{
    /// <summary>The event.</summary>
    public required string Royale { get; init; }

    /// <summary>What happened, or what to do next, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The command's id.</summary>
    public required string CommandId { get; init; }

    /// <summary>The code that confirms an abort, from its first step.</summary>
    public string? Confirmation { get; init; }
}
