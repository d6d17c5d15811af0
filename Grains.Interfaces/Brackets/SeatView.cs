namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>A seat's state, as its own player may see it.</summary>
[GenerateSerializer, Immutable, Alias("trivia.bracket.seat-view.v1")]
public sealed record SeatView
{
    /// <summary>The player.</summary>
    [Id(0)]
    public required string PlayerId { get; init; }

    /// <summary>Points of all closed rounds that count.</summary>
    [Id(1)]
    public int Score { get; init; }

    /// <summary>Correct answers.</summary>
    [Id(2)]
    public int Correct { get; init; }

    /// <summary>Sum of elapsed times in milliseconds.</summary>
    [Id(3)]
    public long ElapsedMs { get; init; }

    /// <summary>The cut that removed the seat; 0 while it is alive.</summary>
    [Id(4)]
    public int OutAtCut { get; init; }

    /// <summary>The exact rank with which it left; 0 while it is alive.</summary>
    [Id(5)]
    public int OutRank { get; init; }

    /// <summary>The round that <see cref="Choice"/> belongs to; 0 when the open round has no answer yet.</summary>
    [Id(6)]
    public int AnsweredRound { get; init; }

    /// <summary>The stored choice, 0–3.</summary>
    [Id(7)]
    public int Choice { get; init; } = -1;

    /// <summary>Its elapsed time in milliseconds.</summary>
    [Id(8)]
    public int AnswerElapsedMs { get; init; }

    /// <summary>How the seat left; null while it is alive.</summary>
    [Id(9)]
    public SeatOut? Out { get; init; }
}
