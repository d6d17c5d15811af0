namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A guest who is signed in.</summary>
public sealed record GuestReply
{
    /// <summary>The player's id.</summary>
    public required string PlayerId { get; init; }

    /// <summary>The name as others see it.</summary>
    public required string Name { get; init; }

    /// <summary>Bearer token for the hub and the API.</summary>
    public required string Token { get; init; }

    /// <summary>When the token expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Id of the picture that the player begins with; see <c>GET /api/avatars</c>.</summary>
    public string? Avatar { get; init; }
}
