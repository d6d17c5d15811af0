using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>A finished game in a player's history.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Kind">What was played.</param>
/// <param name="Title">What it was called.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Score">Points.</param>
/// <param name="Rank">Rank; 0 where there was none.</param>
/// <param name="Players">How many played.</param>
/// <param name="Questions">Questions met.</param>
/// <param name="Right">Right answers.</param>
/// <param name="Experience">Experience gained.</param>
/// <param name="Rated">Whether it moved the rating and the leaderboard.</param>
/// <param name="EloChange">By how much the rating moved.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.game-entry.v1")]
public sealed record GameEntry(
    [property: Id(0)] string GameId,
    [property: Id(1)] GameKind Kind,
    [property: Id(2)] string Title,
    [property: Id(3)] DateTimeOffset FinishedAt,
    [property: Id(4)] int Score,
    [property: Id(5)] int Rank,
    [property: Id(6)] int Players,
    [property: Id(7)] int Questions,
    [property: Id(8)] int Right,
    [property: Id(9)] int Experience,
    [property: Id(10)] bool Rated,
    [property: Id(11)] double EloChange);
