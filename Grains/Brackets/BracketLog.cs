using Microsoft.Extensions.Logging;

namespace Trivia.Grains.Brackets;

/// <summary>Log messages of brackets. Event ids 3100–3199; never renumber, retire with a comment.</summary>
internal static partial class BracketLog
{
    [LoggerMessage(3100, LogLevel.Debug, "Bracket {Bracket} closed round {Round}: {Answered} of {Alive} answered.")]
    public static partial void RoundClosed(this ILogger logger, string bracket, int round, int answered, int alive);

    [LoggerMessage(3101, LogLevel.Error, "Bracket {Bracket} could not store; it starts again from what is stored.")]
    public static partial void StoreFailed(this ILogger logger, Exception exception, string bracket);

    [LoggerMessage(3102, LogLevel.Warning, "Bracket {Bracket} could not tell {PlayerId} where they stand; it will try again.")]
    public static partial void PlayerNotTold(this ILogger logger, Exception exception, string bracket, string playerId);
}
