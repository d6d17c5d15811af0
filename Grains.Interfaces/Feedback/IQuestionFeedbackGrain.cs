using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>
/// How a question was received, over all shards, and what follows from it: its quality, its retirement by flags, its review. Key:
/// the question's id.
/// </summary>
[GrainInterfaceType("trivia.question-feedback"), Alias("trivia.question-feedback")]
public interface IQuestionFeedbackGrain : IGrainWithStringKey
{
    /// <summary>Takes what a shard knows; an older report changes nothing. Stored before it returns.</summary>
    [Alias("report")]
    Task Report(ShardReport report);

    /// <summary>How the question was received.</summary>
    [AlwaysInterleave, Alias("get")]
    Task<QuestionReception> Get();

    /// <summary>
    /// Carries a decision of staff out, whatever crashes meanwhile: the question, its place in the topic, the flags on it, and
    /// those who raised them. The same command again changes nothing.
    /// </summary>
    [ResponseTimeout("00:01:00"), Alias("review")]
    Task<ReviewAnswer> Review(ReviewDecision decision);
}
