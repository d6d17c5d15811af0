using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Http.Tests.Hosting;

/// <summary>A reception that nobody has had a say in; decisions are noted.</summary>
public sealed class ScriptedQuestionFeedbackGrain(ScriptedCluster script) : Grain, IQuestionFeedbackGrain
{
    public Task<QuestionReception> Get() => Task.FromResult(new QuestionReception(
        this.GetPrimaryKeyString(), QualityScore.AtFirst, FeedbackTally.Empty, 0, 0, []));

    public Task<ReviewAnswer> Review(ReviewDecision decision)
    {
        script.Decisions.Enqueue((this.GetPrimaryKeyString(), decision));
        return Task.FromResult(new ReviewAnswer(true, decision.Fixed is { Correct: "" } ? ["The correct option has no characters."] : []));
    }

    public Task Report(ShardReport report) => throw new NotSupportedException();
}

/// <summary>The script's queue.</summary>
public sealed class ScriptedReviewQueueGrain(ScriptedCluster script) : Grain, IReviewQueueGrain
{
    public Task<ReviewPage> List(int offset, int limit) =>
        Task.FromResult(new ReviewPage(script.ReviewItems.Length, [.. script.ReviewItems.Skip(offset).Take(limit)]));

    public Task<bool> Open(ReviewItem item) => throw new NotSupportedException();

    public Task Close(string questionId) => throw new NotSupportedException();
}
