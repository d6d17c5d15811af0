namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of <c>POST /api/ops/tickets</c>.</summary>
public sealed record TicketRequest
{
    /// <summary>The most simulated players that the ticket lets in.</summary>
    public int Players { get; init; }

    /// <summary>How long it is good, in minutes, at most a day; an hour when left out.</summary>
    public int? LifetimeMinutes { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
