using CsCheck;
using Trivia.Grains.Rules.Leaderboards;

namespace Trivia.Grains.Rules.Tests.Leaderboards;

public sealed class PointsBoardTests
{
    private static readonly Gen<(string Player, long Points)[]> Reports =
        Gen.Select(Gen.Int[0, 40].Select(number => $"p-{number}"), Gen.Long[-5, 60]).Array[0, 200];

    [Fact]
    public void Take_ReportsInAnyOrderAndTwice_LeaveTheHighestOfEach() =>
        Gen.Select(Reports, Gen.Shuffle(Enumerable.Range(0, 400).ToArray())).Sample((reports, order) =>
        {
            var twice = reports.Concat(reports).ToArray();
            var board = new PointsBoard([], playersMax: 1_000);
            foreach (var index in order.Where(index => index < twice.Length))
            {
                board.Take(twice[index].Player, twice[index].Points);
            }

            foreach (var player in reports.GroupBy(report => report.Player))
            {
                board.Of(player.Key).ShouldBe(Math.Max(0, player.Max(report => report.Points)));
            }
        });

    [Fact]
    public void Take_MoreThanItHolds_KeepsTheHighest() =>
        Reports.Where(reports => reports.Length > 0).Sample(reports =>
        {
            const int most = 10;
            var kept = new Dictionary<string, long>();
            var board = new PointsBoard(kept, most);
            foreach (var (player, points) in reports)
            {
                board.Take(player, points);
            }

            kept.Count.ShouldBeLessThanOrEqualTo(most);
            var best = reports.Max(report => report.Points);
            if (best > 0)
            {
                kept.Values.ShouldContain(best);
            }
        });

    [Fact]
    public void RankOf_AnySplitIntoShards_IsThatOfTheSortedWhole() =>
        Gen.Select(Gen.Long[1, 30].Array[0, 80], Gen.Int[1, 7], Gen.Long[0, 31]).Sample((points, shards, asked) =>
        {
            var split = points.Select((value, index) => (value, index)).GroupBy(pair => pair.index % shards)
                .Select(shard => (ReadOnlyMemory<long>)shard.Select(pair => pair.value).Order().ToArray());

            Ranking.RankOf(split, asked).ShouldBe(1 + points.Count(value => value > asked));
        });

    [Fact]
    public void Best_AnyBoard_AreTheFirstOfTheSortedWhole() =>
        Gen.Select(Reports, Gen.Int[0, 15]).Sample((reports, count) =>
        {
            var points = new Dictionary<string, long>();
            var board = new PointsBoard(points, 1_000);
            foreach (var (player, total) in reports)
            {
                board.Take(player, total);
            }

            board.Best(count).ShouldBe(
                points.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count));
        });

    [Fact]
    public void Remove_APlayer_LeavesTheOthers()
    {
        var board = new PointsBoard([], 10);
        board.Take("p-1", 5);
        board.Take("p-2", 7);

        board.Remove("p-1").ShouldBeTrue();
        board.Remove("p-1").ShouldBeFalse();

        (board.Of("p-1"), board.Count, board.Sorted().ToArray().Single()).ShouldBe((0, 1, 7));
    }
}
