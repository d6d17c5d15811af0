namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of the commands that start, pause and resume an event; may be left out.</summary>
public sealed record CommandRequest
{
    /// <summary>Chosen by the caller, 8–64 characters; the same again returns the first outcome. Made when left out.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
