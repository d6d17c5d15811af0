namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A token of staff. It cannot be shown again.</summary>
public sealed record StaffTokenReply
{
    /// <summary>Bearer token for the API.</summary>
    public required string Token { get; init; }

    /// <summary>Whom it is for.</summary>
    public required string Name { get; init; }

    /// <summary>Its role.</summary>
    public required string Role { get; init; }

    /// <summary>When it expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
