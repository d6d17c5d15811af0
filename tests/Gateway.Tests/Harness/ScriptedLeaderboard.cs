using Trivia.Grains.Interfaces.Leaderboards;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A leaderboard with one leader, who gains a point each time someone looks.</summary>
internal sealed class ScriptedLeaderboardGrain : Grain, ILeaderboardGrain
{
    private static int looks;

    /// <summary>How often it was looked at, by all gateways.</summary>
    public static int Looks => Volatile.Read(ref looks);

    public Task<LeaderboardTop> GetTop() => Task.FromResult(new LeaderboardTop(
        [new LeaderRow(1, "p-lead", "Ada", "fox", 10_000, 900 + Interlocked.Increment(ref looks))], 7, [], 0));

    public Task<PlayerRanks> GetRanks(string playerId) => throw new NotSupportedException();
}
