using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Leaderboards;

/// <summary>The leaderboards as this gateway knows them: asked for every few seconds at most, however many people look.</summary>
internal sealed class LeaderboardDesk(IGrainFactory grains, IOptions<LeaderboardRouteOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private Task<LeaderboardFrame>? asked;
    private long askedAt;

    /// <summary>Both boards, as of a few seconds ago.</summary>
    /// <exception cref="TimeoutException">The cluster does not answer.</exception>
    public Task<LeaderboardFrame> Look()
    {
        lock (gate)
        {
            var isGood = asked is { IsFaulted: false, IsCanceled: false } && time.GetElapsedTime(askedAt) < options.Value.LookAgeMax;
            if (!isGood)
            {
                (askedAt, asked) = (time.GetTimestamp(), Ask());
            }

            return asked!;
        }
    }

    /// <summary>A player's ranks.</summary>
    public Task<PlayerRanks> RanksOf(string playerId) => Board.GetRanks(playerId).WaitAsync(options.Value.CallTimeout, time);

    private ILeaderboardGrain Board => grains.GetGrain<ILeaderboardGrain>(ILeaderboardGrain.Key);

    private async Task<LeaderboardFrame> Ask()
    {
        var top = await Board.GetTop().WaitAsync(options.Value.CallTimeout, time);
        return new LeaderboardFrame
        {
            Today = [.. top.Today.Select(Leader)],
            TodayPlayers = top.TodayPlayers,
            AllTime = [.. top.AllTime.Select(Leader)],
            AllTimePlayers = top.AllTimePlayers,
        };
    }

    private static LeaderFrame Leader(LeaderRow row) => new()
    {
        Rank = row.Rank,
        PlayerId = row.PlayerId,
        Name = row.Name,
        Avatar = row.Avatar,
        Level = Experience.LevelOf(row.Experience),
        Points = row.Points,
    };
}
