namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A cut and its line: the best seat that left. No player is named.</summary>
[ToldAfterReveal]
public sealed record ReceiptCut
{
    /// <summary>One-based number of the cut.</summary>
    public required int Cut { get; init; }

    /// <summary>One-based revision.</summary>
    public required int Revision { get; init; }

    /// <summary>The round that fed it.</summary>
    public required int AfterRound { get; init; }

    /// <summary>Seats alive before.</summary>
    public required int AliveBefore { get; init; }

    /// <summary>Seats removed.</summary>
    public required int Removed { get; init; }

    /// <summary>Seats alive after.</summary>
    public required int Alive { get; init; }

    /// <summary>Whether it was a sudden-death cut.</summary>
    public required bool SuddenDeath { get; init; }

    /// <summary>Points of the best seat that left; −1 when nobody did.</summary>
    public required int LineScore { get; init; }

    /// <summary>Its right answers; −1 when nobody left.</summary>
    public required int LineCorrect { get; init; }

    /// <summary>Its elapsed times in milliseconds; −1 when nobody left.</summary>
    public required long LineElapsedMs { get; init; }

    /// <summary>From the decision to lock to the cut stored and applied, in milliseconds of the server's monotonic clock.</summary>
    public required double LockToCutMs { get; init; }
}
