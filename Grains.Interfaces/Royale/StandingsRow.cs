using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>One seat of a field.</summary>
/// <param name="Rank">One-based rank.</param>
/// <param name="Name">Display name.</param>
/// <param name="Key">The rank key.</param>
/// <param name="OutAtCut">The cut that removed the seat; 0 while it is alive.</param>
/// <param name="Seat">Running number of the seat.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.standings-row.v1")]
public sealed record StandingsRow(
    [property: Id(0)] int Rank,
    [property: Id(1)] string Name,
    [property: Id(2)] RankKey Key,
    [property: Id(3)] int OutAtCut,
    [property: Id(4)] int Seat);
