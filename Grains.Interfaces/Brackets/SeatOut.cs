namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>How a seat left.</summary>
/// <param name="Cut">The cut.</param>
/// <param name="Revision">Its last revision.</param>
/// <param name="Rank">The exact rank in the whole field.</param>
/// <param name="AliveBefore">Seats alive before the cut.</param>
/// <param name="LineScore">Score of the best seat that left; −1 when nobody did.</param>
/// <param name="Cause">How it lost.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.seat-out.v1")]
public sealed record SeatOut(
    [property: Id(0)] int Cut,
    [property: Id(1)] int Revision,
    [property: Id(2)] int Rank,
    [property: Id(3)] int AliveBefore,
    [property: Id(4)] int LineScore,
    [property: Id(5)] EliminationCause Cause);
