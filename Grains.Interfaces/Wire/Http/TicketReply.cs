namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A load-test ticket.</summary>
public sealed record TicketReply
{
    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>The most simulated players that it lets in.</summary>
    public required int Players { get; init; }

    /// <summary>When it expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
