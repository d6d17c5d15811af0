using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>A cut, decided and stored. Players who left get an <see cref="OutFrame"/> besides.</summary>
[MessagePackObject]
public sealed record CutFrame
{
    /// <summary>The royale.</summary>
    [Key("royale")]
    public required string Royale { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Sequence"/>.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>One-based number of the cut.</summary>
    [Key("cut")]
    public required int Cut { get; init; }

    /// <summary>One-based revision; a later one returns players and takes nobody out.</summary>
    [Key("revision")]
    public required int Revision { get; init; }

    /// <summary>The round that fed it.</summary>
    [Key("afterRound")]
    public required int AfterRound { get; init; }

    /// <summary>Seats alive before.</summary>
    [Key("aliveBefore")]
    public required int AliveBefore { get; init; }

    /// <summary>Seats removed.</summary>
    [Key("removed")]
    public required int Removed { get; init; }

    /// <summary>Seats alive after.</summary>
    [Key("alive")]
    public required int Alive { get; init; }

    /// <summary>Whether it was a sudden-death cut.</summary>
    [Key("suddenDeath")]
    public required bool SuddenDeath { get; init; }

    /// <summary>Score of the best seat that left; −1 when nobody did.</summary>
    [Key("lineScore")]
    public required int LineScore { get; init; }

    /// <summary>When its moment on screen begins, in milliseconds from now: the reveal comes first.</summary>
    [Key("inMs")]
    public required int InMs { get; init; }

    /// <summary>How long it is shown, in milliseconds.</summary>
    [Key("showMs")]
    public required int ShowMs { get; init; }

    /// <summary>From the decision to lock to the cut stored and applied, in milliseconds of the server's monotonic clock.</summary>
    [Key("lockToCutMs")]
    public required double LockToCutMs { get; init; }
}
