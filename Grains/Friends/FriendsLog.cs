using Microsoft.Extensions.Logging;

namespace Trivia.Grains.Friends;

/// <summary>Log messages of friends. Event ids 3800–3849; never renumber, retire with a comment.</summary>
internal static partial class FriendsLog
{
    [LoggerMessage(3800, LogLevel.Warning, "{PlayerId} could not tell {OtherId} of a change between them; it will try again.")]
    public static partial void NotTold(this ILogger logger, Exception exception, string playerId, string otherId);
}
