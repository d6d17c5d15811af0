namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>A seat's part in one closed round, from its immutable record.</summary>
/// <param name="Round">The round.</param>
/// <param name="Void">Whether it counts for nothing.</param>
/// <param name="Choice">The chosen option, 0–3; −1 for none.</param>
/// <param name="Correct">Place of the correct option, 0–3; −1 in a round that was voided without a reveal.</param>
/// <param name="RawElapsedMs">Gateway receipt minus start, in milliseconds.</param>
/// <param name="AllowanceMs">What was forgiven, in milliseconds.</param>
/// <param name="ElapsedMs">What counts, in milliseconds; the whole window without an answer.</param>
/// <param name="Points">Points earned.</param>
/// <param name="Connected">Whether the seat had a connection at the lock.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.seat-answer.v1")]
public sealed record SeatAnswer(
    [property: Id(0)] int Round,
    [property: Id(1)] bool Void,
    [property: Id(2)] int Choice,
    [property: Id(3)] int Correct,
    [property: Id(4)] int RawElapsedMs,
    [property: Id(5)] int AllowanceMs,
    [property: Id(6)] int ElapsedMs,
    [property: Id(7)] int Points,
    [property: Id(8)] bool Connected);
