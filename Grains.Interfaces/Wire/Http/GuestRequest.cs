namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of <c>POST /api/guests</c>.</summary>
public sealed record GuestRequest
{
    /// <summary>What to be called, 1–24 characters.</summary>
    public string? Name { get; init; }

    /// <summary>A load-test ticket: the player is simulated, and the limits an address are lifted.</summary>
    public string? Ticket { get; init; }
}
