using Microsoft.Extensions.Logging;

namespace Trivia.Grains.Leaderboards;

/// <summary>Log messages of leaderboards. Event ids 3700–3799; never renumber, retire with a comment.</summary>
internal static partial class LeaderboardLog
{
    [LoggerMessage(3700, LogLevel.Error, "Leaderboard shard {Shard} could not store; it starts again from what is stored.")]
    public static partial void StoreFailed(this ILogger logger, Exception exception, string shard);
}
