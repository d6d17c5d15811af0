using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Leaderboards;

/// <inheritdoc cref="ILeaderboardGrain"/>
internal sealed class LeaderboardGrain(IOptions<LeaderboardOptions> options, TimeProvider time) : Grain, ILeaderboardGrain
{
    private sealed record Boards(int Day, MergedBoard AllTime, MergedBoard Today);

    private Task<Boards>? boards;
    private Task<LeaderboardTop>? top;
    private long boardsAt;
    private Boards? topOf;

    private int Day => PlayerProgress.DayOf(time.GetUtcNow());

    /// <inheritdoc/>
    public async Task<LeaderboardTop> GetTop()
    {
        var current = await Look();
        if (topOf != current || top is null or { IsFaulted: true })
        {
            (topOf, top) = (current, Name(current));
        }

        return await top;
    }

    /// <inheritdoc/>
    public async Task<PlayerRanks> GetRanks(string playerId)
    {
        var current = await Look();
        var points = await GrainFactory.LeaderboardShard(playerId).Find(playerId, current.Day);
        return new PlayerRanks(current.AllTime.PlaceOf(points.AllTime), current.Today.PlaceOf(points.Today));
    }

    /// <summary>The boards, made anew once they are too old or the day is over; who comes meanwhile shares the look.</summary>
    private Task<Boards> Look()
    {
        var isGood = boards is { IsFaulted: false, IsCanceled: false }
            && (!boards.IsCompletedSuccessfully || (time.GetElapsedTime(boardsAt) < options.Value.BoardAgeMax && boards.Result.Day == Day));
        if (!isGood)
        {
            (boardsAt, boards) = (time.GetTimestamp(), Make(Day));
        }

        return boards!;
    }

    private async Task<Boards> Make(int day)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, LeaderboardShards.Count).Select(shard =>
            GrainFactory.GetGrain<ILeaderboardShardGrain>(LeaderboardShards.Key(shard)).View(day, ILeaderboardGrain.TopMax)));
        return new Boards(
            day, new MergedBoard([.. shards.Select(shard => shard.AllTime)]), new MergedBoard([.. shards.Select(shard => shard.Today)]));
    }

    /// <summary>Names are the players' own business: they are asked for, a few every few seconds, and only while someone looks.</summary>
    private async Task<LeaderboardTop> Name(Boards current)
    {
        var ids = current.AllTime.Best.Concat(current.Today.Best).Select(player => player.PlayerId).Distinct();
        var profiles = (await Task.WhenAll(ids.Select(id => GrainFactory.GetGrain<IPlayerGrain>(id).GetProfile())))
            .OfType<PlayerProfile>().ToDictionary(profile => profile.PlayerId, StringComparer.Ordinal);
        return new LeaderboardTop(
            Rows(current.AllTime, profiles), current.AllTime.Players, Rows(current.Today, profiles), current.Today.Players);
    }

    private static ImmutableArray<LeaderRow> Rows(MergedBoard board, Dictionary<string, PlayerProfile> profiles) =>
    [
        .. from player in board.Best
           where profiles.ContainsKey(player.PlayerId)
           let profile = profiles[player.PlayerId]
           select new LeaderRow(
               board.RankOf(player.Points), player.PlayerId, profile.Name, profile.Avatar, profile.Experience, player.Points),
    ];
}
