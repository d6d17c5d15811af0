namespace Trivia.Grains.Interfaces.Royale;

/// <summary>Fact: one brain stands.</summary>
[GenerateSerializer, Immutable, Alias("trivia.royale.finished.v1")]
public sealed record RoyaleFinished : RoyaleEvent
{
    /// <summary>The winner; null when nobody took a seat.</summary>
    [Id(0)]
    public string? WinnerId { get; init; }

    /// <summary>The winner's display name.</summary>
    [Id(1)]
    public string? WinnerName { get; init; }

    /// <summary>The winner's score.</summary>
    [Id(2)]
    public int WinnerScore { get; init; }

    /// <summary>The secret seed, 64 hexadecimal digits, whose hash was published before the first question.</summary>
    [Id(3)]
    public required string Seed { get; init; }

    /// <summary>Questions that counted.</summary>
    [Id(4)]
    public int Questions { get; init; }

    /// <summary>Seats at the start.</summary>
    [Id(5)]
    public int Players { get; init; }

    /// <summary>Running number of the winner's seat; −1 for nobody.</summary>
    [Id(6)]
    public int WinnerSeat { get; init; } = -1;

    /// <summary>Predictions in all; −1 when they could not be counted in time.</summary>
    [Id(7)]
    public int Predictions { get; init; } = -1;

    /// <summary>Those that were right; −1 when they could not be counted in time.</summary>
    [Id(8)]
    public int Prophets { get; init; } = -1;
}
