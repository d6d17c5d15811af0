using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <inheritdoc cref="IQuestionFeedbackGrain"/>
/// <remarks>
/// Whatever follows from a report is safe to do twice, and is done again with the next one: a shard sends the whole of what it
/// knows each time, and at the latest when the nightly data set takes its rows.
/// </remarks>
[CollectionAgeLimit(Minutes = 5)]
internal sealed partial class QuestionFeedbackGrain(
    [PersistentState("question-feedback")] IPersistentState<QuestionFeedbackState> stored,
    IOptions<FeedbackOptions> options,
    FeedbackMetrics metrics,
    TimeProvider time,
    ILogger<QuestionFeedbackGrain> logger) : Grain, IQuestionFeedbackGrain, IRemindable
{
    // A smaller move changes the order of no topic that anyone would notice.
    private const double QualityStep = 0.005;

    private string Id => this.GetPrimaryKeyString();

    private QuestionFeedbackState State => stored.State;

    /// <inheritdoc/>
    public async Task Report(ShardReport report)
    {
        if (State.Shards.TryGetValue(report.Shard, out var known) && known.Revision > report.Revision)
        {
            return;
        }

        await Keep(State with { Shards = State.Shards.SetItem(report.Shard, report) });
        if (await GrainFactory.GetGrain<IQuestionGrain>(Id).Get() is { } question)
        {
            await TellQuality(question);
            await LookAtFlags(question);
        }
    }

    /// <inheritdoc/>
    public Task<QuestionReception> Get() => Task.FromResult(Reception());

    private QuestionReception Reception()
    {
        var flaggers = State.Games().SelectMany(game => game.Flaggers).ToList();
        return new QuestionReception(
            Id,
            QualityScore.Of(State.Tally),
            State.Tally,
            flaggers.Count,
            flaggers.Count(IsTrusted),
            [.. State.Shards.Values.SelectMany(report => report.Notes).Take(ShardReport.NotesMax)]);
    }

    private async Task TellQuality(Question question)
    {
        var quality = QualityScore.Of(State.Tally);
        if (Math.Abs(quality - State.ToldQuality) >= QualityStep)
        {
            await GrainFactory.GetGrain<ITopicGrain>(question.Topic).Rate(Id, quality);
            await Keep(State with { ToldQuality = quality });
        }
    }

    /// <summary>Takes the question out of play when trusted flags say so and the topic may lose another today; brings it before staff.</summary>
    private async Task LookAtFlags(Question question)
    {
        var flaggers = State.Games().SelectMany(game => game.Flaggers).ToList();
        if (flaggers.Count < Math.Min(FlagRule.FlagsMin, options.Value.ReviewAtFlags) || State.Pending is not null)
        {
            return;
        }

        await LearnTrust(flaggers);
        var retires = question.Status == QuestionStatus.Live
            && FlagRule.Retires(State.Games().Select(game => (game.Game, game.Flaggers.Count(IsTrusted))));
        var isRetired = State.IsRetired || (retires && await Retire(question));
        if (isRetired || retires || flaggers.Count >= options.Value.ReviewAtFlags)
        {
            var since = State.WaitsSince ?? time.GetUtcNow();
            await Keep(State with { WaitsSince = since, IsRetired = isRetired });
            await GrainFactory.GetGrain<IReviewQueueGrain>(IReviewQueueGrain.Key)
                .Open(new ReviewItem(Id, question.Topic, since, isRetired, Reception()));
        }
    }

    private async Task<bool> Retire(Question question)
    {
        if (!await GrainFactory.GetGrain<ITopicGrain>(question.Topic).TakeDown(Id))
        {
            logger.TopicLosesNoMore(Id, question.Topic);
            return false;
        }

        await GrainFactory.GetGrain<IQuestionGrain>(Id).Move(QuestionStatus.Retired, "flags", "Flagged by players who are trusted; waits for review.");
        metrics.Retired();
        logger.RetiredByFlags(Id, question.Topic);
        return true;
    }

    private bool IsTrusted(string playerId) => State.Trusted.GetValueOrDefault(playerId);

    private async Task LearnTrust(List<string> flaggers)
    {
        var trusted = State.Trusted;
        foreach (var some in flaggers.Where(player => !trusted.ContainsKey(player)).ToList().Chunk(options.Value.TellAtOnce))
        {
            var records = await Task.WhenAll(some.Select(player => GrainFactory.GetGrain<IPlayerGrain>(player).GetFlagRecord()));
            trusted = trusted.SetItems(some.Zip(records, (player, record) =>
                KeyValuePair.Create(player, FlagRule.IsTrusted(record.RatedGames, record.Upheld, record.Rejected))));
        }

        // Players whose flags have been judged are looked at anew, with that on their record.
        trusted = trusted.RemoveRange(trusted.Keys.Except(flaggers));
        if (trusted != State.Trusted)
        {
            await Keep(State with { Trusted = trusted });
        }
    }

    private Task Keep(QuestionFeedbackState next) => this.Store(stored, next);
}
