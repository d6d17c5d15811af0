using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Trivia.Grains.Feedback;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Tests.Feedback;

/// <summary>Players who say something of a question, and say it again until it is stored, as gateways do.</summary>
internal sealed class Opinions(TestSilo silo, string questionId)
{
    public IQuestionFeedbackGrain Reception => silo.Grains.GetGrain<IQuestionFeedbackGrain>(questionId);

    public static string Player(int number) => $"p-{number}";

    public static void ReportAtOnce(ISiloBuilder host) =>
        host.Services.PostConfigure<FeedbackOptions>(options => options.ReportAfter = TimeSpan.FromMilliseconds(10));

    public IFeedbackShardGrain Shard(string playerId) =>
        silo.Grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(questionId, FeedbackShards.Of(playerId)));

    /// <summary>Some players vote or flag in one game, each shard's in one batch.</summary>
    public Task Say(
        int players, Vote vote, long operation, int from = 0, FlagKind flag = FlagKind.None, string game = "r-1", int? answerers = null) => Task.WhenAll(
        Enumerable.Range(from, players).Select(Player).GroupBy(FeedbackShards.Of).Select(async some =>
        {
            var batch = new FeedbackBatch(game, 1, 1, answerers ?? players, [.. some.Select(player =>
                new FeedbackEntry(player, operation, vote, flag, null, true, true, 900, false))]);
            var shard = silo.Grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(questionId, some.Key));
            for (var tries = 0; ; tries++)
            {
                try
                {
                    (await shard.Submit(batch)).ShouldAllBe(outcome => outcome.Verdict == FeedbackVerdict.Stored);
                    return;
                }
                catch (Exception) when (tries < 10)
                {
                    // As a gateway does: the same again.
                }
            }
        }));

    /// <summary>What a data set takes, over all shards.</summary>
    public async Task<ImmutableArray<FeedbackRow>> TakeAll(int version)
    {
        var rows = new List<FeedbackRow>();
        foreach (var shard in FeedbackShards.All)
        {
            if ((await silo.Grains.GetGrain<IFeedbackRegisterGrain>(shard).Take(version)).Contains(questionId))
            {
                rows.AddRange(await silo.Grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(questionId, shard)).Take(version));
            }
        }

        return [.. rows];
    }
}
