namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A player near the top.</summary>
/// <param name="Rank">Rank, from 1; equals share the better one.</param>
/// <param name="PlayerId">The player.</param>
/// <param name="Name">Display name.</param>
/// <param name="Avatar">Picture.</param>
/// <param name="Experience">All experience, which gives the level.</param>
/// <param name="Points">Points on this board.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.row.v1")]
public sealed record LeaderRow(
    [property: Id(0)] int Rank,
    [property: Id(1)] string PlayerId,
    [property: Id(2)] string Name,
    [property: Id(3)] string Avatar,
    [property: Id(4)] long Experience,
    [property: Id(5)] long Points);
