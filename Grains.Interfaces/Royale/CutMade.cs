using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>
/// Fact: a cut was decided, stored and applied by every bracket. (<see cref="Cut"/>, <see cref="Revision"/>)
/// identifies it; a later revision returns players after a question was voided.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.cut-made.v1")]
public sealed record CutMade : RoyaleEvent
{
    /// <summary>One-based number of the cut.</summary>
    [Id(0)]
    public required int Cut { get; init; }

    /// <summary>One-based revision; 2 and later only by staff.</summary>
    [Id(1)]
    public required int Revision { get; init; }

    /// <summary>The round that fed it.</summary>
    [Id(2)]
    public required int AfterRound { get; init; }

    /// <summary>Seats alive before.</summary>
    [Id(3)]
    public required int AliveBefore { get; init; }

    /// <summary>Seats removed, over all revisions.</summary>
    [Id(4)]
    public required int Removed { get; init; }

    /// <summary>Seats alive after.</summary>
    [Id(5)]
    public required int Alive { get; init; }

    /// <summary>The line.</summary>
    [Id(6)]
    public required CutLine? Line { get; init; }

    /// <summary>When its moment on screen begins: after the reveal.</summary>
    [Id(7)]
    public required DateTimeOffset ShowAt { get; init; }

    /// <summary>When its moment on screen ends.</summary>
    [Id(8)]
    public required DateTimeOffset Until { get; init; }

    /// <summary>From the decision to lock to the cut stored and applied, in milliseconds of the royale's monotonic clock.</summary>
    [Id(9)]
    public double LockToCutMs { get; init; }

    /// <summary>Whether it was a sudden-death cut.</summary>
    [Id(10)]
    public bool SuddenDeath { get; init; }
}
