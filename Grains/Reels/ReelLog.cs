using Microsoft.Extensions.Logging;

namespace Trivia.Grains.Reels;

/// <summary>Log messages of highlight reels. Event ids 3980–3989; never renumber, retire with a comment.</summary>
internal static partial class ReelLog
{
    [LoggerMessage(3980, LogLevel.Debug, "Reel of {Game} is ready: {Hash}, {Bytes} bytes.")]
    public static partial void Ready(this ILogger logger, string game, string hash, int bytes);

    [LoggerMessage(3981, LogLevel.Warning, "Reel of {Game} failed at attempt {Attempt}.")]
    public static partial void Stumbled(this ILogger logger, Exception exception, string game, int attempt);

    [LoggerMessage(3982, LogLevel.Error, "There will be no reel of {Game}: {Reason}")]
    public static partial void GivenUp(this ILogger logger, string game, string reason);

    [LoggerMessage(3983, LogLevel.Warning, "The facts of {Game} make no reel: {Problem}")]
    public static partial void Refused(this ILogger logger, string game, string problem);

    [LoggerMessage(3984, LogLevel.Information, "The reel of {Game} was taken down.")]
    public static partial void TakenDown(this ILogger logger, string game);
}
