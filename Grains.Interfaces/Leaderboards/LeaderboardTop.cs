using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>The best of both boards.</summary>
/// <param name="AllTime">The best of all time.</param>
/// <param name="AllTimePlayers">Players ranked there.</param>
/// <param name="Today">The best of today.</param>
/// <param name="TodayPlayers">Players ranked today.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.top.v1")]
public sealed record LeaderboardTop(
    [property: Id(0)] ImmutableArray<LeaderRow> AllTime,
    [property: Id(1)] int AllTimePlayers,
    [property: Id(2)] ImmutableArray<LeaderRow> Today,
    [property: Id(3)] int TodayPlayers);
