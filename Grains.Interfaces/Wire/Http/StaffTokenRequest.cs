namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of <c>POST /api/ops/tokens</c>.</summary>
public sealed record StaffTokenRequest
{
    /// <summary>Whom it is for, 1–24 characters; the audit trail will say so.</summary>
    public string? Name { get; init; }

    /// <summary><c>viewer</c>, <c>content</c>, <c>operator</c> or <c>admin</c>.</summary>
    public string? Role { get; init; }

    /// <summary>How long it is good, in hours, at most what the server allows; twelve when left out.</summary>
    public int? LifetimeHours { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
