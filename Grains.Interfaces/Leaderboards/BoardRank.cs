namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A player's place on a board.</summary>
/// <param name="Rank">Rank, from 1; equals share the better one; 0 for who is not ranked.</param>
/// <param name="Points">The player's points.</param>
/// <param name="Players">Players ranked.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.rank.v1")]
public readonly record struct BoardRank(
    [property: Id(0)] int Rank,
    [property: Id(1)] long Points,
    [property: Id(2)] int Players);
