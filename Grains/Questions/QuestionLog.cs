using Microsoft.Extensions.Logging;

namespace Trivia.Grains.Questions;

/// <summary>Log messages of the question bank. Event ids 3200–3299; never renumber, retire with a comment.</summary>
internal static partial class QuestionLog
{
    [LoggerMessage(3200, LogLevel.Debug, "Topic {Topic} gave game {GameId} {Count} of {Wanted} questions.")]
    public static partial void Drawn(this ILogger logger, string topic, string gameId, int count, int wanted);

    [LoggerMessage(3201, LogLevel.Debug, "Imported {Count} questions into {Topics} topics.")]
    public static partial void Imported(this ILogger logger, int count, int topics);

    [LoggerMessage(3202, LogLevel.Information, "Refused an import of {Count} questions: {Problems} problems, the first is: {First}")]
    public static partial void ImportRefused(this ILogger logger, int count, int problems, string first);
}
