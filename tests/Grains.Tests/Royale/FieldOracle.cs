using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Tests.Royale;

/// <summary>
/// Plays an event again from acknowledged answers, reveals and the published seed, by sorting the whole field, and
/// compares every cut with what the brackets did.
/// </summary>
internal static class FieldOracle
{
    private sealed record Player(string Id, int Score, int Correct, long ElapsedMs);

    public static async Task Check(TestSilo silo, IRoyaleGrain royale, TestGateway gateway, RoyaleStatus status)
    {
        var seed = Convert.FromHexString(status.Snapshot.Finished!.Seed);
        SecretSeed.HashOf(seed).ShouldBe(status.Snapshot.SeedHash);
        var lotteryKey = SecretSeed.LotteryKey(seed);
        var id = royale.GetPrimaryKeyString();
        var field = gateway.Players.Select(player => new Player(player, 0, 0, 0)).ToList();
        foreach (var round in Enumerable.Range(1, status.Snapshot.Progress.Round).Where(round => !gateway.Voids.ContainsKey(round)))
        {
            // A round that came and went while a busy machine let the gateway see nothing of it is one in which nobody answered.
            var windowMs = status.Snapshot.Spec!.Settings.WindowMsAfter(status.Cuts.Count(made => made.AfterRound < round));
            var answers = field.ToDictionary(player => player.Id, player => gateway.Questions.TryGetValue(round, out var staged)
                ? Outcome(gateway, staged, player.Id)
                : (Right: false, ElapsedMs: windowMs, Points: 0));
            field = [.. field.Select(player => player with
            {
                Score = player.Score + answers[player.Id].Points,
                Correct = player.Correct + (answers[player.Id].Right ? 1 : 0),
                ElapsedMs = player.ElapsedMs + answers[player.Id].ElapsedMs,
            })];
            if (status.Cuts.FirstOrDefault(made => made.AfterRound == round) is { } cut)
            {
                field = await CheckCut(royale, field, answers, cut, player => Lottery.Number(lotteryKey, id, cut.Cut, player));
            }
        }

        field.ShouldHaveSingleItem().Id.ShouldBe(status.Snapshot.Finished.WinnerId);
    }

    private static async Task<List<Player>> CheckCut(
        IRoyaleGrain royale,
        List<Player> field,
        Dictionary<string, (bool Right, int ElapsedMs, int Points)> answers,
        CutMade cut,
        Func<string, ulong> lottery)
    {
        field.Count.ShouldBe(cut.AliveBefore);
        var rightCount = field.Count(player => answers[player.Id].Right);
        var half = Math.Max(1, field.Count / 2);
        var remove = !cut.SuddenDeath ? Math.Max(1, field.Count / 5)
            : rightCount == 0 ? half
            : Math.Max(half, field.Count - rightCount);
        var bySpeed = cut.SuddenDeath && rightCount > 0;
        var sorted = field
            .OrderBy(player => bySpeed ? (answers[player.Id].Right ? 0 : 1) : 0)
            .ThenBy(player => bySpeed && answers[player.Id].Right ? answers[player.Id].ElapsedMs : 0)
            .ThenByDescending(player => player.Score)
            .ThenByDescending(player => player.Correct)
            .ThenBy(player => player.ElapsedMs)
            .ThenBy(player => lottery(player.Id))
            .ToList();
        cut.Removed.ShouldBe(remove);
        var page = await royale.GetStandings(cut.Cut, 0, 10_000);
        page.Rows.Select(row => (row.Rank, row.Key.PlayerId, row.Key.Score, row.Key.Correct, row.Key.ElapsedMs)).ShouldBe(
            sorted.Select((player, index) => (index + 1, player.Id, player.Score, player.Correct, player.ElapsedMs)));
        page.Rows.Where(row => row.OutAtCut == cut.Cut).Select(row => row.Key.PlayerId)
            .ShouldBe(sorted.TakeLast(remove).Select(player => player.Id));
        return sorted[..^remove];
    }

    private static (bool Right, int ElapsedMs, int Points) Outcome(TestGateway gateway, RoundStaged staged, string playerId)
    {
        if (!gateway.Accepted.TryGetValue((staged.Round, playerId), out var elapsedMs))
        {
            return (false, staged.WindowMs, 0);
        }

        var isRight = gateway.Script(playerId, staged).Choice == staged.Options.IndexOf(staged.Options.First(TestSilo.IsCorrect));
        return (isRight, elapsedMs, isRight ? 500 + (500 * (staged.WindowMs - elapsedMs) / staged.WindowMs) : 0);
    }
}
