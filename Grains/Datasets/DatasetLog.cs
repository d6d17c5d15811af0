using Microsoft.Extensions.Logging;
using Trivia.Grains.Rules.Datasets;

namespace Trivia.Grains.Datasets;

/// <summary>Log messages of data sets. Event ids 3350–3399; never renumber, retire with a comment.</summary>
internal static partial class DatasetLog
{
    [LoggerMessage(3350, LogLevel.Information, "Data set {Version} begins.")]
    public static partial void Begun(this ILogger logger, int version);

    [LoggerMessage(3351, LogLevel.Information, "Data set {Version} is in the catalogue: {Rows} rows, {Bytes} bytes, {Seconds} s.")]
    public static partial void Catalogued(this ILogger logger, int version, long rows, long bytes, double seconds);

    [LoggerMessage(3352, LogLevel.Error, "Data set {Version} failed at {Step}; the reminder goes on with it.")]
    public static partial void StepFailed(this ILogger logger, Exception exception, int version, DatasetStep step);

    [LoggerMessage(3353, LogLevel.Debug, "Data set {Version} is at {Step}.")]
    public static partial void StepBegins(this ILogger logger, int version, DatasetStep step);

    [LoggerMessage(3354, LogLevel.Information, "A data set was due, and no row has come since the last one.")]
    public static partial void NothingToTake(this ILogger logger);
}
