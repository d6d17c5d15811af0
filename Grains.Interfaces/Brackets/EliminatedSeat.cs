namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>A seat that left.</summary>
/// <param name="Seat">Its index.</param>
/// <param name="Rank">Its exact rank in the whole field.</param>
/// <param name="Score">Its points.</param>
/// <param name="Cause">How it lost.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.eliminated-seat.v1")]
public readonly record struct EliminatedSeat(
    [property: Id(0)] int Seat,
    [property: Id(1)] int Rank,
    [property: Id(2)] int Score,
    [property: Id(3)] EliminationCause Cause);
