using Microsoft.Extensions.Logging;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>Log messages of the generator. Event ids 4700–4799; never renumber, retire with a comment. None quotes a model or a theme.</summary>
internal static partial class GenerationLog
{
    [LoggerMessage(4700, LogLevel.Information, "Job {JobId} asks for {Count} questions on topic {Topic}.")]
    public static partial void Requested(this ILogger logger, string jobId, int count, string topic);

    [LoggerMessage(4701, LogLevel.Information, "Job {JobId} is {Phase}: {Published} of {Wanted} questions, {Rejected} drafts turned down.")]
    public static partial void Over(this ILogger logger, string jobId, GenerationPhase phase, int published, int wanted, int rejected);

    [LoggerMessage(4702, LogLevel.Warning, "A call for job {JobId} brought nothing: {Code}, {Message}")]
    public static partial void CallFailed(this ILogger logger, string jobId, JobErrorCode code, string message);

    [LoggerMessage(4703, LogLevel.Error, "Generator {Worker} failed at job {JobId}; the job is given back.")]
    public static partial void WorkFailed(this ILogger logger, Exception exception, int worker, string jobId);

    [LoggerMessage(4704, LogLevel.Warning, "Generator {Worker} could not tell the queue of job {JobId}.")]
    public static partial void QueueUnheard(this ILogger logger, Exception exception, int worker, string jobId);

    [LoggerMessage(4705, LogLevel.Warning, "Generator {Worker} is no longer heard of; job {JobId} goes to another.")]
    public static partial void LeaseLapsed(this ILogger logger, int worker, string jobId);

    [LoggerMessage(4706, LogLevel.Warning, "The model is left in peace for {Seconds:0.#} s: too many calls failed.")]
    public static partial void CircuitOpened(this ILogger logger, double seconds);

    [LoggerMessage(4707, LogLevel.Information, "The model is asked again.")]
    public static partial void CircuitClosed(this ILogger logger);
}
