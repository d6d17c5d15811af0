using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>
/// The leaderboards: today (UTC) and all time. Key: <see cref="Key"/>. Keeps nothing: the shards have the points. It looks at
/// them when it is asked, every few seconds at most.
/// </summary>
[GrainInterfaceType("trivia.leaderboard"), Alias("trivia.leaderboard")]
public interface ILeaderboardGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "leaderboard";

    /// <summary>Players that a board shows.</summary>
    const int TopMax = 10;

    /// <summary>The best of both boards, as of at most a few seconds ago.</summary>
    [AlwaysInterleave, Alias("top")]
    Task<LeaderboardTop> GetTop();

    /// <summary>A player's ranks: the own points as they are, among everyone's as of at most a few seconds ago.</summary>
    [AlwaysInterleave, Alias("rank")]
    Task<PlayerRanks> GetRanks(string playerId);
}
