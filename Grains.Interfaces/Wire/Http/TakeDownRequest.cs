namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Takes a highlight reel down.</summary>
public sealed record TakeDownRequest
{
    /// <summary>Hash of its picture, or id of its game.</summary>
    public string? Reel { get; init; }

    /// <summary>Chosen by the caller, 8–64 characters. Made when left out.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
