namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Approves or retires generated questions.</summary>
public sealed record ReviewRequest
{
    /// <summary>Whether they become live; otherwise they are retired.</summary>
    public required bool Approve { get; init; }

    /// <summary>Their numbers within the job; all that wait when left out.</summary>
    public IReadOnlyList<int>? Numbers { get; init; }

    /// <summary>Id of the command.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the audit trail.</summary>
    public string? Reason { get; init; }
}
