namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>The order to close a round.</summary>
/// <param name="Round">The round: the next one to close.</param>
/// <param name="Void">Whether it counts for nothing.</param>
/// <param name="Correct">Place of the correct option, 0–3; −1 when the round is void.</param>
/// <param name="WindowMs">Its answer window in milliseconds; what a missing answer adds to a seat's elapsed time.</param>
/// <param name="Connected">Seats with a connection at the lock: seat n at bit n%8 of byte n/8; may be shorter.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Difficulty">Its difficulty, an Elo number.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.close-round.v1")]
public sealed record CloseRound(
    [property: Id(0)] int Round,
    [property: Id(1)] bool Void,
    [property: Id(2)] int Correct,
    [property: Id(3)] int WindowMs,
    [property: Id(4)] byte[] Connected,
    [property: Id(5)] string QuestionId,
    [property: Id(6)] int Difficulty);
