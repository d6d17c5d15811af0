using Orleans;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>What a closed round gave a seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Choice">The option, 0–3; −1 for none.</param>
/// <param name="Correct">Whether it was the right one.</param>
/// <param name="ElapsedMs">The elapsed time that counts, in milliseconds; the whole window without an answer.</param>
/// <param name="AllowanceMs">What was forgiven, in milliseconds.</param>
/// <param name="Points">Points for the answer and its speed.</param>
/// <param name="Bonus">Points on top: the streak, and what mechanics gave.</param>
/// <param name="Streak">Consecutive right answers, this one included.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-seat-result.v1")]
public sealed record SeatResult(
    [property: Id(0)] int Seat,
    [property: Id(1)] int Choice,
    [property: Id(2)] bool Correct,
    [property: Id(3)] int ElapsedMs,
    [property: Id(4)] int AllowanceMs,
    [property: Id(5)] int Points,
    [property: Id(6)] int Bonus,
    [property: Id(7)] int Streak)
{
    /// <summary>All that the round gave.</summary>
    public int Total => Points + Bonus;
}
