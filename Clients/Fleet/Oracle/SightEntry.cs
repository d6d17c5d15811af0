namespace Trivia.Fleet.Oracle;

/// <summary>
/// When a fact reached the players who were there: by the machine's clock, and only those whom it reached on its own, not
/// in a snapshot. The oracle judges no times; whoever measures lateness does.
/// </summary>
internal sealed record SightEntry : Entry
{
    public required long Sequence { get; init; }

    /// <summary>Question, Reveal, Void, Cut, Phase or Finish.</summary>
    public required string Fact { get; init; }

    /// <summary>Its round; 0 where it has none.</summary>
    public required int Round { get; init; }

    /// <summary>When its first player read it.</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>When its last player read it.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>How many read it.</summary>
    public required int Players { get; init; }

    /// <summary>When the first frame said that the next step is due, in milliseconds from then; −1 where it did not.</summary>
    public required long NextInMs { get; init; }
}
