using Microsoft.Extensions.Logging;

namespace Trivia.Grains.Players;

/// <summary>Log messages of players. Event ids 3600–3699; never renumber, retire with a comment.</summary>
internal static partial class PlayerLog
{
    [LoggerMessage(3600, LogLevel.Debug, "Player {PlayerId} counted game {GameId}: {Experience} experience, rating {EloChange:+0.0;-0.0;0}.")]
    public static partial void GameCounted(this ILogger logger, string playerId, string gameId, int experience, double eloChange);

    [LoggerMessage(3601, LogLevel.Information, "Player {PlayerId} has been deleted.")]
    public static partial void PlayerErased(this ILogger logger, string playerId);
}
