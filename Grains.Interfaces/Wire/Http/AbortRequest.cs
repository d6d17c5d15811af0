namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of <c>POST /api/ops/royales/{id}/abort</c>: first without, then with the confirmation.</summary>
public sealed record AbortRequest
{
    /// <summary>The code that the first call returned; good for a minute.</summary>
    public string? Confirmation { get; init; }

    /// <summary>Chosen by the caller, 8–64 characters, another one for each step; the same again returns the first outcome. Made when left out.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
