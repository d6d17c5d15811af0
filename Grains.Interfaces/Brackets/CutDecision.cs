using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>The verdict of a cut on one bracket's seats.</summary>
/// <param name="Cut">One-based number of the cut.</param>
/// <param name="Revision">One-based revision.</param>
/// <param name="AfterRound">The round that fed it.</param>
/// <param name="Seats">Indexes of the seats that leave.</param>
/// <param name="Ranks">Their exact ranks in the whole field, in the same order.</param>
/// <param name="Alive">Seats alive in the whole event afterwards.</param>
/// <param name="SuddenDeath">Whether answers rather than ranks decided it; players are told so.</param>
/// <param name="AliveBefore">Seats alive in the whole event before.</param>
/// <param name="LineScore">Score of the best seat that left; −1 when nobody did.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.cut-decision.v1")]
public sealed record CutDecision(
    [property: Id(0)] int Cut,
    [property: Id(1)] int Revision,
    [property: Id(2)] int AfterRound,
    [property: Id(3)] ImmutableArray<int> Seats,
    [property: Id(4)] ImmutableArray<int> Ranks,
    [property: Id(5)] int Alive,
    [property: Id(6)] bool SuddenDeath,
    [property: Id(7)] int AliveBefore,
    [property: Id(8)] int LineScore);
