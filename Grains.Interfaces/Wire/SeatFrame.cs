using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>The player's own seat.</summary>
[MessagePackObject]
public sealed record SeatFrame
{
    /// <summary>The royale.</summary>
    [Key("royale")]
    public required string Royale { get; init; }

    /// <summary>Points of all closed rounds.</summary>
    [Key("score")]
    public required int Score { get; init; }

    /// <summary>Right answers so far.</summary>
    [Key("right")]
    public required int Right { get; init; }

    /// <summary>Sum of elapsed times in milliseconds.</summary>
    [Key("elapsedMs")]
    public required long ElapsedMs { get; init; }

    /// <summary>The cut that removed the seat; 0 while it is alive.</summary>
    [Key("outAtCut")]
    public required int OutAtCut { get; init; }

    /// <summary>The exact rank with which it left; 0 while it is alive.</summary>
    [Key("outRank")]
    public required int OutRank { get; init; }

    /// <summary>The round of the stored answer that is not closed yet; 0 for none.</summary>
    [Key("answeredRound")]
    public required int AnsweredRound { get; init; }

    /// <summary>Its choice, 0–3; −1 for none.</summary>
    [Key("choice")]
    public required int Choice { get; init; }

    /// <summary>Its elapsed time in milliseconds.</summary>
    [Key("answerElapsedMs")]
    public required int AnswerElapsedMs { get; init; }

    /// <summary>Why the seat is out, as the event <c>out</c> said or would have said; null while it is alive.</summary>
    [Key("out")]
    public OutFrame? Out { get; init; }
}
