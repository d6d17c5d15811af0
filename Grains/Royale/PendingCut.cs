using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>A cut that is stored and may not have reached every bracket. Applying it again changes nothing.</summary>
/// <param name="Cut">One-based number of the cut.</param>
/// <param name="Revision">One-based revision.</param>
/// <param name="AfterRound">The round that fed it.</param>
/// <param name="Boundary">The major part at which the line falls.</param>
/// <param name="Line">The line; null for a revision that returns everyone.</param>
/// <param name="AliveBefore">Seats alive before.</param>
/// <param name="Removed">Seats that leave.</param>
/// <param name="SuddenDeath">Whether answers rather than ranks decided it.</param>
[GenerateSerializer, Immutable, Alias("trivia.grains.pending-cut.v1")]
internal sealed record PendingCut(
    [property: Id(0)] int Cut,
    [property: Id(1)] int Revision,
    [property: Id(2)] int AfterRound,
    [property: Id(3)] long Boundary,
    [property: Id(4)] CutLine? Line,
    [property: Id(5)] int AliveBefore,
    [property: Id(6)] int Removed,
    [property: Id(7)] bool SuddenDeath)
{
    /// <summary>What brackets are asked for.</summary>
    /// <param name="lotteryKey">Draws the lottery numbers.</param>
    public CutQuery ToQuery(byte[] lotteryKey) => new(Cut, AfterRound, Line?.Order ?? CutOrder.Rank, Boundary, lotteryKey);
}
