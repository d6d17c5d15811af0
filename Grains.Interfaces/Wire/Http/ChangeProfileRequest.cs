namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of <c>PATCH /api/me</c>; what is missing stays.</summary>
public sealed record ChangeProfileRequest
{
    /// <summary>What to be called, 1–24 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Id of a picture; see <c>GET /api/avatars</c>.</summary>
    public string? Avatar { get; init; }
}
