using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Tells a player that the seat is out, and why.</summary>
[MessagePackObject]
public sealed record OutFrame
{
    /// <summary>The royale.</summary>
    [Key("royale")]
    public required string Royale { get; init; }

    /// <summary>The cut.</summary>
    [Key("cut")]
    public required int Cut { get; init; }

    /// <summary>Its revision.</summary>
    [Key("revision")]
    public required int Revision { get; init; }

    /// <summary>The exact rank in the whole field.</summary>
    [Key("rank")]
    public required int Rank { get; init; }

    /// <summary>Seats alive before the cut.</summary>
    [Key("aliveBefore")]
    public required int AliveBefore { get; init; }

    /// <summary>Points.</summary>
    [Key("score")]
    public required int Score { get; init; }

    /// <summary>Score of the best seat that left.</summary>
    [Key("lineScore")]
    public required int LineScore { get; init; }

    /// <summary>How: <c>rank</c>, <c>wrong</c>, <c>slow</c>, <c>noAnswer</c> or <c>network</c>.</summary>
    [Key("cause")]
    public required string Cause { get; init; }
}
