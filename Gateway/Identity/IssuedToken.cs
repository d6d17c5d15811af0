namespace Trivia.Gateway.Identity;

/// <summary>A token and its end.</summary>
/// <param name="Token">The signed token.</param>
/// <param name="ExpiresAt">When it stops being valid.</param>
public sealed record IssuedToken(string Token, DateTimeOffset ExpiresAt);
