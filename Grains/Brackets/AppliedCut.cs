namespace Trivia.Grains.Brackets;

/// <summary>A cut that a bracket has applied.</summary>
/// <param name="Cut">One-based number of the cut.</param>
/// <param name="Revision">Its last revision.</param>
/// <param name="AfterRound">The round that fed it.</param>
/// <param name="SuddenDeath">Whether answers rather than ranks decided it.</param>
/// <param name="AliveBefore">Seats alive in the whole event before.</param>
/// <param name="LineScore">Score of the best seat that left; −1 when nobody did.</param>
[GenerateSerializer, Immutable, Alias("trivia.grains.applied-cut.v1")]
internal sealed record AppliedCut(
    [property: Id(0)] int Cut,
    [property: Id(1)] int Revision,
    [property: Id(2)] int AfterRound,
    [property: Id(3)] bool SuddenDeath,
    [property: Id(4)] int AliveBefore,
    [property: Id(5)] int LineScore);
