using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Tells a player that a voided question returns the seat.</summary>
[MessagePackObject]
public sealed record BackFrame
{
    /// <summary>The royale.</summary>
    [Key("royale")]
    public required string Royale { get; init; }

    /// <summary>The cut.</summary>
    [Key("cut")]
    public required int Cut { get; init; }

    /// <summary>The revision that returned the seat.</summary>
    [Key("revision")]
    public required int Revision { get; init; }

    /// <summary>The seat as it is now.</summary>
    [Key("seat")]
    public required SeatFrame Seat { get; init; }
}
