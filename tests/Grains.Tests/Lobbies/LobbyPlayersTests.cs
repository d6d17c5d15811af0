using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Tests.Lobbies;

/// <summary>The end of a lobby's game reaches its players.</summary>
public sealed class LobbyPlayersTests
{
    [Fact]
    public async Task Game_OfThreePeople_CountsOnceForEachAndOnTheLeaderboard()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(3);
        bench.Summaries.FailNext(2);
        await lobby.Command(0, HostAction.Start);
        var end = await lobby.PlayOut(3);
        await Eventually.Is(() => Task.FromResult(bench.Summaries.Taken.Count == 1));

        foreach (var seat in bench.Summaries.Taken.Single().Seats)
        {
            var player = bench.Grains.GetGrain<IPlayerGrain>(seat.PlayerId);
            await Eventually.Is(async () => (await player.GetGames()).Length > 0);
            var game = (await player.GetGames()).Single();
            (game.GameId, game.Score, game.Rank, game.Right, game.Rated).ShouldBe((end.Finished!.GameId, seat.Score, seat.Rank, 5, true));
            game.Experience.ShouldBe(Experience.Of(seat.Score, stayed: true));
            var points = await bench.Grains.LeaderboardShard(seat.PlayerId).Find(seat.PlayerId, PlayerProgress.DayOf(game.FinishedAt));
            points.ShouldBe(new ShardPoints(game.Experience, game.Experience));
        }
    }
}
