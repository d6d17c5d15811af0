namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One seat of a field.</summary>
[ToldAfterReveal]
public sealed record StandingsItem
{
    /// <summary>One-based rank.</summary>
    public required int Rank { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>The player.</summary>
    public required string PlayerId { get; init; }

    /// <summary>Points.</summary>
    public required int Score { get; init; }

    /// <summary>Right answers.</summary>
    public required int Correct { get; init; }

    /// <summary>Sum of elapsed times in milliseconds.</summary>
    public required long ElapsedMs { get; init; }

    /// <summary>The lottery number, an unsigned 64-bit integer in decimal digits: too large for the numbers of JavaScript.</summary>
    public required string Lottery { get; init; }

    /// <summary>The cut that removed the seat; 0 while it is alive.</summary>
    public required int OutAtCut { get; init; }

    /// <summary>Number of the seat, by which spectators predict it.</summary>
    public int Seat { get; init; }
}
