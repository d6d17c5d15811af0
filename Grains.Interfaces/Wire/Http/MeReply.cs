namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One's own profile.</summary>
public sealed record MeReply
{
    /// <summary>The profile.</summary>
    public required ProfileReply Profile { get; init; }

    /// <summary>A new token, when name or picture are no longer those of the token that asked: games show a player as the token does.</summary>
    public string? Token { get; init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
