using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Benchmarks.Feedback;

/// <summary>Rows of feedback, as gateways hand them over after a question.</summary>
internal static class FeedbackRows
{
    private const int BatchMax = 256;

    /// <summary>Stores rows, as many about each question, each of another player.</summary>
    /// <param name="node">Where.</param>
    /// <param name="rows">How many; a multiple of <paramref name="questions"/>.</param>
    /// <param name="questions">Questions that they are about.</param>
    /// <param name="firstPlayer">Number of the first player, so that a later call brings new ones.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task Store(FeedbackNode node, int rows, int questions, int firstPlayer, CancellationToken cancellationToken) =>
        Parallel.ForAsync(
            0, questions, cancellationToken, async (number, _) => await Store(node, FeedbackNode.QuestionId(number), firstPlayer, rows / questions));

    private static async Task Store(FeedbackNode node, string question, int firstPlayer, int rows)
    {
        foreach (var shard in Enumerable.Range(firstPlayer, rows).Select(row => $"p-{row:x24}").GroupBy(FeedbackShards.Of))
        {
            var grain = node.Grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(question, shard.Key));
            foreach (var some in shard.Chunk(BatchMax))
            {
                await grain.Submit(new FeedbackBatch(
                    "r-bench", 1, 1, rows, [.. some.Select(player => new FeedbackEntry(player, 1, Vote.Up, FlagKind.None, null, true, true, 1_500, false))]));
            }
        }
    }
}
