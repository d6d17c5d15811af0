using Trivia.Grains.Interfaces.Leaderboards;

namespace Trivia.Http.Tests.Hosting;

public sealed class ScriptedLeaderboardGrain : Grain, ILeaderboardGrain
{
    public Task<LeaderboardTop> GetTop() => Task.FromResult(new LeaderboardTop(
        [new LeaderRow(1, "p-lead", "Ada <b>", "fox", 10_000, 9_000)], 4_000, [new LeaderRow(1, "p-late", "Grace", "owl", 0, 50)], 1));

    public Task<PlayerRanks> GetRanks(string playerId) =>
        Task.FromResult(new PlayerRanks(new BoardRank(17, 950, 4_000), new BoardRank(0, 0, 1)));
}
