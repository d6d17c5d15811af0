using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Reply to <c>Standing</c>, as of the last closed round.</summary>
[MessagePackObject]
public sealed record StandingReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>The rank among the seats alive by points, ties sharing the better one; the exact rank once out; 0 before the first reveal.</summary>
    [Key("rank")]
    public int Rank { get; init; }

    /// <summary>Seats alive.</summary>
    [Key("alive")]
    public int Alive { get; init; }

    /// <summary>The score at which a cut by rank would fall now.</summary>
    [Key("lineScore")]
    public int LineScore { get; init; }

    /// <summary>The player's seat.</summary>
    [Key("seat")]
    public SeatFrame? Seat { get; init; }
}
