using Microsoft.Extensions.Logging;

namespace Trivia.Client.Connections;

/// <summary>Log messages of the client. Event ids 6000–6049; never renumber. No token is ever logged.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(6000, LogLevel.Information, "Connected to {Gateway}.")]
    public static partial void Connected(this ILogger logger, Uri gateway);

    [LoggerMessage(6001, LogLevel.Information, "Lost the connection to {Gateway}.")]
    public static partial void LinkLost(this ILogger logger, Uri gateway);

    [LoggerMessage(6002, LogLevel.Information, "Could not reach {Gateway}; trying the next soon.")]
    public static partial void NotReached(this ILogger logger, Uri gateway, Exception exception);

    [LoggerMessage(6003, LogLevel.Debug, "A probe of {Gateway} could not be answered.")]
    public static partial void EchoLost(this ILogger logger, Uri gateway, Exception exception);

    [LoggerMessage(6004, LogLevel.Warning, "A call to {Gateway} failed; connecting anew.")]
    public static partial void CallFailed(this ILogger logger, Uri gateway, Exception exception);

    [LoggerMessage(6005, LogLevel.Error, "A handler of an event failed.")]
    public static partial void HandlerFailed(this ILogger logger, Exception exception);

    [LoggerMessage(6006, LogLevel.Warning, "Handlers are too slow: more than {WaitingMax} events wait; connecting anew.")]
    public static partial void HandlersTooSlow(this ILogger logger, int waitingMax);

    [LoggerMessage(6007, LogLevel.Information, "{Gateway} closes; moving within {InMs} ms.")]
    public static partial void Moving(this ILogger logger, Uri gateway, int inMs);
}
