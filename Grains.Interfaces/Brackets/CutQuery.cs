using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>Which keys a royale wants to see.</summary>
/// <param name="Cut">One-based number of the cut.</param>
/// <param name="AfterRound">The round that fed it.</param>
/// <param name="Order">By what the cut sorts.</param>
/// <param name="Boundary">Only seats whose major part is at or below this.</param>
/// <param name="LotteryKey">Draws the lottery numbers.</param>
/// <param name="WithoutRound">Whether to leave the points of <paramref name="AfterRound"/> out, as if it had been voided.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.cut-query.v1")]
public sealed record CutQuery(
    [property: Id(0)] int Cut,
    [property: Id(1)] int AfterRound,
    [property: Id(2)] CutOrder Order,
    [property: Id(3)] long Boundary,
    [property: Id(4)] byte[] LotteryKey,
    [property: Id(5)] bool WithoutRound = false);
