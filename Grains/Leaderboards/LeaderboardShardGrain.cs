using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Rules.Leaderboards;

namespace Trivia.Grains.Leaderboards;

/// <inheritdoc cref="ILeaderboardShardGrain"/>
internal sealed class LeaderboardShardGrain(
    [PersistentState("leaderboard-all")] IPersistentState<BoardState> allTimeState,
    [PersistentState("leaderboard-day")] IPersistentState<BoardState> todayState,
    IOptions<LeaderboardOptions> options,
    TimeProvider time,
    ILogger<LeaderboardShardGrain> logger) : Grain, ILeaderboardShardGrain
{
    private static readonly ShardView Empty = new([], [], []);

    private StoredBoard allTime = null!;
    private StoredBoard today = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        allTime = new StoredBoard(allTimeState, options.Value, time);
        today = new StoredBoard(todayState, options.Value, time);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Report(PointsReport report)
    {
        allTime.Note(allTime.Board.Take(report.PlayerId, report.Points));
        if (report.Day > today.Day)
        {
            today.Begin(report.Day);
        }

        if (report.Day == today.Day)
        {
            today.Note(today.Board.Take(report.PlayerId, report.DayPoints));
        }

        return Flush();
    }

    /// <inheritdoc/>
    public Task Remove(string playerId)
    {
        allTime.Note(allTime.Board.Remove(playerId));
        today.Note(today.Board.Remove(playerId));
        return Flush();
    }

    /// <inheritdoc/>
    public Task<ShardViews> View(int day, int best) => Task.FromResult(new ShardViews(
        ViewOf(allTime.Board, best), today.Day == day ? ViewOf(today.Board, best) : Empty));

    /// <inheritdoc/>
    public Task<ShardPoints> Find(string playerId, int day) => Task.FromResult(new ShardPoints(
        allTime.Board.Of(playerId), today.Day == day ? today.Board.Of(playerId) : 0));

    private static ShardView ViewOf(PointsBoard board, int count)
    {
        var best = board.Best(count);
        return new ShardView(board.Sorted().ToArray(), [.. best.Select(pair => pair.Key)], [.. best.Select(pair => pair.Value)]);
    }

    /// <summary>When a write fails the activation ends, and the next one reads the truth; who reported reports again.</summary>
    private async Task Flush()
    {
        try
        {
            await Task.WhenAll(allTime.Flush(), today.Flush());
        }
        catch (Exception exception)
        {
            logger.StoreFailed(exception, this.GetPrimaryKeyString());
            DeactivateOnIdle();
            throw;
        }
    }
}
