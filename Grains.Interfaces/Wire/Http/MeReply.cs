namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One's own profile.</summary>
public sealed record MeReply
{
    /// <summary>The profile.</summary>
    public required ProfileReply Profile { get; init; }

    /// <summary>A new token, when the name has changed: names in games are those of tokens.</summary>
    public string? Token { get; init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
