using Microsoft.Extensions.Logging;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>Log messages of lobbies. Event ids 5600–5699; never renumber, retire with a comment.</summary>
internal static partial class LobbyLog
{
    [LoggerMessage(5600, LogLevel.Debug, "Lobby {LobbyId} is {Phase}.")]
    public static partial void PhaseEntered(this ILogger logger, string lobbyId, LobbyPhase phase);

    [LoggerMessage(5601, LogLevel.Information, "Lobby {LobbyId} activated in phase {Phase}, epoch {Epoch}, with {Seats} seats.")]
    public static partial void Activated(this ILogger logger, string lobbyId, LobbyPhase phase, long epoch, int seats);

    [LoggerMessage(5602, LogLevel.Error, "Lobby {LobbyId} could not take a step; it will try again.")]
    public static partial void StepFailed(this ILogger logger, Exception exception, string lobbyId);

    [LoggerMessage(5603, LogLevel.Error, "Lobby {LobbyId} could not store; it starts again from what is stored.")]
    public static partial void StoreFailed(this ILogger logger, Exception exception, string lobbyId);

    [LoggerMessage(5604, LogLevel.Warning, "Lobby {LobbyId} could not publish event {Sequence}; gateways will ask for it.")]
    public static partial void PublishFailed(this ILogger logger, Exception exception, string lobbyId, long sequence);

    [LoggerMessage(5605, LogLevel.Information, "Lobby {LobbyId} finished game {Game} with {Players} players.")]
    public static partial void GameFinished(this ILogger logger, string lobbyId, int game, int players);

    [LoggerMessage(5606, LogLevel.Information, "Lobby {LobbyId} is gone: nobody was there.")]
    public static partial void Gone(this ILogger logger, string lobbyId);

    [LoggerMessage(5607, LogLevel.Warning, "Lobby {LobbyId} could not hand game {GameId} on; it will try again.")]
    public static partial void SummaryFailed(this ILogger logger, Exception exception, string lobbyId, string gameId);

    [LoggerMessage(5608, LogLevel.Warning, "Lobby {LobbyId} could not tell the list how it stands; it will again.")]
    public static partial void ReportFailed(this ILogger logger, Exception exception, string lobbyId);

    [LoggerMessage(5609, LogLevel.Warning, "The switches of mechanics could not be read; the last ones known stay.")]
    public static partial void SwitchesFailed(this ILogger logger, Exception exception);

    [LoggerMessage(5610, LogLevel.Information, "Lobby {LobbyId} opened round {Round} again after it was away.")]
    public static partial void Reopened(this ILogger logger, string lobbyId, int round);

    [LoggerMessage(5611, LogLevel.Information, "Lobby {LobbyId} made player {PlayerId} leave for what was said.")]
    public static partial void Barred(this ILogger logger, string lobbyId, string playerId);

    [LoggerMessage(5612, LogLevel.Warning, "Lobby {LobbyId} could not record {Count} remarks for staff; it will try again.")]
    public static partial void RecordFailed(this ILogger logger, Exception exception, string lobbyId, int count);

    [LoggerMessage(5613, LogLevel.Warning, "The boss of lobby {LobbyId} did not answer well; the house plays it.")]
    public static partial void BossUnfit(this ILogger logger, string lobbyId);

    [LoggerMessage(5614, LogLevel.Warning, "The boss of lobby {LobbyId} did not answer; the house plays it.")]
    public static partial void BossFailed(this ILogger logger, Exception exception, string lobbyId);
}
