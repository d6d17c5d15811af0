namespace Trivia.Gateway.Http.Faults;

/// <summary>Log messages of the HTTP API. Event ids 4250–4299; never renumber. Queries are never logged: they may hold tokens.</summary>
internal static partial class FaultLog
{
    [LoggerMessage(4250, LogLevel.Warning, "The cluster did not answer a request to {Path}.")]
    public static partial void ClusterSilent(this ILogger logger, string path, Exception exception);

    [LoggerMessage(4251, LogLevel.Error, "A request to {Path} failed.")]
    public static partial void RequestFailed(this ILogger logger, string path, Exception exception);
}
