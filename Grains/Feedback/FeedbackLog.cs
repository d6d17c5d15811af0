using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>Log messages of votes and flags. Event ids 3300–3349; never renumber, retire with a comment.</summary>
internal static partial class FeedbackLog
{
    [LoggerMessage(3300, LogLevel.Error, "Feedback shard {Shard} could not store; the activation ends.")]
    public static partial void StoreFailed(this ILogger logger, Exception exception, string shard);

    [LoggerMessage(3301, LogLevel.Warning, "Feedback shard {Shard} could not report; its next change does.")]
    public static partial void ReportFailed(this ILogger logger, Exception exception, string shard);

    [LoggerMessage(3302, LogLevel.Warning, "Question {QuestionId} was taken out of play by flags; topic {Topic} has one less.")]
    public static partial void RetiredByFlags(this ILogger logger, string questionId, string topic);

    [LoggerMessage(3303, LogLevel.Warning, "Question {QuestionId} has flags enough to leave topic {Topic}, which loses no more today; it waits for review.")]
    public static partial void TopicLosesNoMore(this ILogger logger, string questionId, string topic);

    [LoggerMessage(3304, LogLevel.Information, "Question {QuestionId} was reviewed: {Verdict}, by {Actor}.")]
    public static partial void Reviewed(this ILogger logger, string questionId, ReviewVerdict verdict, string actor);
}
