using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Generation;

namespace Trivia.Grains.Questions;

/// <summary>Log messages of the question bank. Event ids 3200–3299; never renumber, retire with a comment.</summary>
internal static partial class QuestionLog
{
    [LoggerMessage(3200, LogLevel.Debug, "Topic {Topic} gave game {GameId} {Count} of {Wanted} questions.")]
    public static partial void Drawn(this ILogger logger, string topic, string gameId, int count, int wanted);

    [LoggerMessage(3201, LogLevel.Debug, "Imported {Count} questions into {Topics} topics.")]
    public static partial void Imported(this ILogger logger, int count, int topics);

    [LoggerMessage(3203, LogLevel.Information, "Topic {Topic} has {Fresh} fresh questions left and asked for more: {Verdict}.")]
    public static partial void AskedForMore(this ILogger logger, string topic, int fresh, GenerationVerdict verdict);

    [LoggerMessage(3204, LogLevel.Warning, "Topic {Topic} could not ask for more questions; its next draw will.")]
    public static partial void AskFailed(this ILogger logger, Exception exception, string topic);

    [LoggerMessage(3202, LogLevel.Information, "Refused an import of {Count} questions: {Problems} problems, the first is: {First}")]
    public static partial void ImportRefused(this ILogger logger, int count, int problems, string first);
}
