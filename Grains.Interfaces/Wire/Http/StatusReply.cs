namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>An event as staff see it.</summary>
public sealed record StatusReply : RoyaleReply
{
    /// <summary>Number of the server's activation of the event; grows with every recovery.</summary>
    public required long Epoch { get; init; }

    /// <summary>Number of its last event.</summary>
    public required long Sequence { get; init; }

    /// <summary>Seats alive that have a connection.</summary>
    public required int Connected { get; init; }

    /// <summary>Watching without a seat.</summary>
    public required int Spectators { get; init; }

    /// <summary>The event's own clock when it answered; compare <see cref="OpenAt"/> with this one only.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the current or last round opened or opens, by the event's own clock; null before the first.</summary>
    public DateTimeOffset? OpenAt { get; init; }

    /// <summary>The current round's answer window in milliseconds.</summary>
    public required int WindowMs { get; init; }

    /// <summary>Voided rounds since the last one that counted.</summary>
    public required int VoidsInARow { get; init; }

    /// <summary>Questions left in the deck.</summary>
    public required int DeckLeft { get; init; }

    /// <summary>What needs attention, if anything does.</summary>
    public string? Alert { get; init; }

    /// <summary>Gateways that reported lately.</summary>
    public required IReadOnlyList<GatewayStatus> Gateways { get; init; }

    /// <summary>Every cut so far, oldest first.</summary>
    public required IReadOnlyList<ReceiptCut> CutsMade { get; init; }
}
