namespace Trivia.Fleet.Oracle;

/// <summary>A cut as it has to be.</summary>
/// <param name="Cut">One-based number.</param>
/// <param name="Revision">One-based revision.</param>
/// <param name="AfterRound">The round that fed it.</param>
/// <param name="SuddenDeath">Whether answers decided it.</param>
/// <param name="Field">The seats alive before, best first.</param>
/// <param name="Removed">Rank of each player who leaves.</param>
/// <param name="LineScore">Score of the first seat below the line; −1 without a line.</param>
internal sealed record CutOutcome(
    int Cut,
    int Revision,
    int AfterRound,
    bool SuddenDeath,
    IReadOnlyList<RankedSeat> Field,
    IReadOnlyDictionary<int, int> Removed,
    int LineScore);
