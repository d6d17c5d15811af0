using Microsoft.Extensions.Logging;

namespace Trivia.Grains.Predictions;

/// <summary>Log messages of predictions. Event ids 3500–3599; never renumber, retire with a comment.</summary>
internal static partial class PredictionLog
{
    [LoggerMessage(3500, LogLevel.Error, "Prediction shard {Shard} could not store; it starts again from what is stored.")]
    public static partial void StoreFailed(this ILogger logger, Exception exception, string shard);
}
