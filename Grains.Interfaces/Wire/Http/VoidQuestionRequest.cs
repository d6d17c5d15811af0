namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of <c>POST /api/ops/royales/{id}/void</c>.</summary>
public sealed record VoidQuestionRequest
{
    /// <summary>The round: the last one revealed.</summary>
    public int Round { get; init; }

    /// <summary>Whether only to say who would return.</summary>
    public bool Preview { get; init; }

    /// <summary>Chosen by the caller, 8–64 characters; the same again returns the first outcome. Made when left out.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
