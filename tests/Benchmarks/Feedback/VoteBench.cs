using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Trivia.Benchmarks.Leaderboards;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Feedback;
using Trivia.Gateway.Rooms;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Benchmarks.Feedback;

/// <summary>Votes on one question of a royale, through the gateway's lanes, evenly over some seconds.</summary>
internal static class VoteBench
{
    public static async Task<VoteResult> Run(FeedbackNode node, int votes, TimeSpan over, CancellationToken cancellationToken)
    {
        var question = FeedbackNode.QuestionId(0);
        var round = new FeedbackRound(
            new RevealedQuestion("r-bench", 1, question, 1, votes),
            new FeedbackServices(
                node.Grains, Options.Create(new FeedbackRouteOptions()), Options.Create(new RoomOptions()), TimeProvider.System, NullLogger<FeedbackRound>.Instance));
        var times = new double[votes];
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        var sent = new List<Task<bool>>(votes);
        for (var number = 0; number < votes; number++)
        {
            var due = over * number / votes;
            if (due - Stopwatch.GetElapsedTime(begun) is { TotalMilliseconds: > 1 } early)
            {
                await Task.Delay(early, cancellationToken);
            }

            sent.Add(Vote(round, number, times));
        }

        var stored = (await Task.WhenAll(sent)).Count(isStored => isStored);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / votes;
        var kept = 0;
        for (var number = 0; number < votes; number++)
        {
            var player = Player(number);
            var shard = node.Grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(question, FeedbackShards.Of(player)));
            kept += await shard.Find(player) is { Revision: 1, Operation: 1 } ? 1 : 0;
        }

        var spread = Spread.Of(times);
        return new VoteResult(votes, seconds, stored, kept, spread.P50, spread.P99, times.Max(), used);
    }

    private static string Player(int number) => $"p-{number:x24}";

    private static async Task<bool> Vote(FeedbackRound round, int number, double[] times)
    {
        var begun = Stopwatch.GetTimestamp();
        var reply = await round.Submit(
            new PlayerIdentity(Player(number), $"Player {number}", LoadTest: false),
            new FeedbackWord(1, number % 3 == 0 ? Grains.Rules.Feedback.Vote.Down : Grains.Rules.Feedback.Vote.Up, FlagKind.None, null),
            new GivenAnswer(true, number % 2 == 0, 1_500));
        times[number] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return reply.Code == RefusalCodes.Ok;
    }
}
