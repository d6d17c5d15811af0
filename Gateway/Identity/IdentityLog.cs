namespace Trivia.Gateway.Identity;

/// <summary>Log messages of sign-in. Event ids 4200–4249; never renumber. No key and no token is ever logged.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(4200, LogLevel.Information, "Made a new key; it is kept in {Path}.")]
    public static partial void KeyMade(this ILogger logger, string path);

    [LoggerMessage(4201, LogLevel.Warning, "Others than its owner can read the key in {Path}; take their rights away: chmod 600.")]
    public static partial void KeyExposed(this ILogger logger, string path);

    [LoggerMessage(4202, LogLevel.Information, "Ticket {TicketId} for {PlayersMax} simulated players was first used; it expires at {ExpiresAt:O}.")]
    public static partial void TicketUsed(this ILogger logger, string ticketId, int playersMax, DateTimeOffset expiresAt);
}
