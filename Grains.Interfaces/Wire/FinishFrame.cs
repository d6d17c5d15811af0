using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>One brain stands.</summary>
[MessagePackObject, ToldAfterReveal]
public sealed record FinishFrame
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

    /// <summary>The winner; null when nobody took a seat.</summary>
    [Key("winnerId")]
    public string? WinnerId { get; init; }

    /// <summary>The winner's display name.</summary>
    [Key("winnerName")]
    public string? WinnerName { get; init; }

    /// <summary>The winner's points.</summary>
    [Key("winnerScore")]
    public required int WinnerScore { get; init; }

    /// <summary>The secret seed, 64 hexadecimal digits.</summary>
    [Key("seed")]
    public required string Seed { get; init; }

    /// <summary>Questions that counted.</summary>
    [Key("questions")]
    public required int Questions { get; init; }

    /// <summary>Seats at the start.</summary>
    [Key("players")]
    public required int Players { get; init; }

    /// <summary>Number of the winner's seat; −1 for nobody.</summary>
    [Key("winnerSeat")]
    public int WinnerSeat { get; init; } = -1;

    /// <summary>Spectators who had predicted a winner; −1 when they could not be counted in time.</summary>
    [Key("predictions")]
    public int Predictions { get; init; } = -1;

    /// <summary>Those who were right; −1 when they could not be counted in time.</summary>
    [Key("prophets")]
    public int Prophets { get; init; } = -1;
}
