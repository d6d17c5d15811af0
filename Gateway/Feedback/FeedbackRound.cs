using System.Collections.Concurrent;
using Trivia.Gateway.Batching;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Gateway.Feedback;

/// <summary>The votes and flags of one revealed question: sends them to their shards, and counts those of this gateway.</summary>
internal sealed class FeedbackRound(RevealedQuestion question, FeedbackServices services)
{
    private readonly ConcurrentDictionary<int, BatchLane<FeedbackEntry, FeedbackOutcome>> lanes = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, (Vote Vote, FlagKind Flag)> standing = new(StringComparer.Ordinal);
    private (int Up, int Down, int Flags) counts;
    private bool isNews;

    public int Round => question.Round;

    /// <summary>Sends a word; the reply comes once its verdict is durable.</summary>
    /// <param name="player">Who says it.</param>
    /// <param name="word">What is said.</param>
    /// <param name="answer">The player's part in the round.</param>
    public async Task<FeedbackReply> Submit(PlayerIdentity player, FeedbackWord word, GivenAnswer answer)
    {
        var entry = new FeedbackEntry(
            player.PlayerId, word.Operation, word.Vote, word.Flag, word.Note, answer.Answered, answer.Correct, answer.ElapsedMs, player.LoadTest);
        var result = await LaneOf(player.PlayerId).Submit(entry);
        if (result.End != LaneEnd.Decided)
        {
            return FeedbackReply.Refused(result.End == LaneEnd.Full ? RefusalCodes.TooMany : RefusalCodes.Unresolved, Round);
        }

        var outcome = result.Outcome;
        if (outcome.Verdict == FeedbackVerdict.Stored)
        {
            Count(player.PlayerId, outcome);
        }

        return new FeedbackReply
        {
            Code = outcome.Verdict switch
            {
                FeedbackVerdict.Stored => RefusalCodes.Ok,
                FeedbackVerdict.Superseded => RefusalCodes.Superseded,
                FeedbackVerdict.Full => RefusalCodes.Full,
                _ => RefusalCodes.NotAllowed,
            },
            Round = Round,
            Operation = outcome.Operation,
            Vote = FeedbackNames.Of(outcome.Vote),
            Flag = FeedbackNames.Of(outcome.Flag),
        };
    }

    /// <summary>Votes for and against and flags of this gateway's players; null when that was asked for and nothing has changed since.</summary>
    public (int Up, int Down, int Flags)? TakeNews()
    {
        lock (gate)
        {
            var news = isNews ? counts : ((int, int, int)?)null;
            isNews = false;
            return news;
        }
    }

    private void Count(string playerId, FeedbackOutcome outcome)
    {
        lock (gate)
        {
            var (vote, flag) = standing.GetValueOrDefault(playerId);
            Add(vote, flag, -1);
            Add(outcome.Vote, outcome.Flag, 1);
            standing[playerId] = (outcome.Vote, outcome.Flag);
            isNews |= (vote, flag) != (outcome.Vote, outcome.Flag);
        }
    }

    private void Add(Vote vote, FlagKind flag, int count)
    {
        counts.Up += vote == Vote.Up ? count : 0;
        counts.Down += vote == Vote.Down ? count : 0;
        counts.Flags += flag != FlagKind.None ? count : 0;
    }

    private BatchLane<FeedbackEntry, FeedbackOutcome> LaneOf(string playerId) => lanes.GetOrAdd(FeedbackShards.Of(playerId), shard =>
    {
        var grain = services.Grains.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(question.QuestionId, shard));
        return new(
            services.Options.ToLane(services.CallTimeout),
            batch => grain.Submit(new FeedbackBatch(question.GameId, question.Round, question.Version, question.Answerers, [.. batch])),
            (exception, count) => services.Log.FeedbackFailed(exception, question.GameId, question.Round, shard, count),
            services.Time);
    });
}
