namespace Trivia.Gateway.Telemetry;

/// <summary>Log messages of hub, rooms, answers and streams. Event ids 4000–4199; never renumber, retire with a comment.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(4000, LogLevel.Information, "Subscribed to all {Shards} event streams.")]
    public static partial void StreamsSubscribed(this ILogger logger, int shards);

    [LoggerMessage(4001, LogLevel.Warning, "Subscribing to event stream {Stream} failed; trying again.")]
    public static partial void SubscribeFailed(this ILogger logger, Exception exception, string stream);

    [LoggerMessage(4002, LogLevel.Warning, "Event stream {Stream} reported an error.")]
    public static partial void StreamFailed(this ILogger logger, Exception exception, string stream);

    [LoggerMessage(4003, LogLevel.Warning, "Events of royale {RoyaleId} stay away; subscribing to its stream again.")]
    public static partial void StreamSilent(this ILogger logger, string royaleId);

    [LoggerMessage(4004, LogLevel.Information, "Events come through all {Shards} streams.")]
    public static partial void StreamsWarm(this ILogger logger, int shards);

    [LoggerMessage(4005, LogLevel.Warning, "The event streams could not be warmed; trying again.")]
    public static partial void WarmUpFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4010, LogLevel.Information, "Opened a room for royale {RoyaleId}.")]
    public static partial void RoomOpened(this ILogger logger, string royaleId);

    [LoggerMessage(4011, LogLevel.Information, "Closed the room of royale {RoyaleId}.")]
    public static partial void RoomClosed(this ILogger logger, string royaleId);

    [LoggerMessage(4012, LogLevel.Warning, "Royale {RoyaleId} is at event {Theirs}, this gateway at {Ours}: catching up.")]
    public static partial void RoomBehind(this ILogger logger, string royaleId, long theirs, long ours);

    [LoggerMessage(4013, LogLevel.Warning, "Royale {RoyaleId} could not be asked for a snapshot; trying again.")]
    public static partial void SnapshotFailed(this ILogger logger, Exception exception, string royaleId);

    [LoggerMessage(4014, LogLevel.Warning, "A touch of royale {RoyaleId} failed; trying again.")]
    public static partial void TouchFailed(this ILogger logger, Exception exception, string royaleId);

    [LoggerMessage(4015, LogLevel.Error, "Royale {RoyaleId}: an event could not be processed; catching up from a snapshot.")]
    public static partial void RoomFailed(this ILogger logger, Exception exception, string royaleId);

    [LoggerMessage(4016, LogLevel.Warning, "Royale {RoyaleId} could not be asked for player {PlayerId}.")]
    public static partial void PlayerCallFailed(this ILogger logger, Exception exception, string royaleId, string playerId);

    [LoggerMessage(4020, LogLevel.Debug, "Royale {RoyaleId} round {Round}: released to {Connections} connections, {LateMs} ms late, in {TookMs} ms.")]
    public static partial void RoundReleased(this ILogger logger, string royaleId, int round, int connections, double lateMs, double tookMs);

    [LoggerMessage(4021, LogLevel.Debug, "Royale {RoyaleId} round {Round}: handed over, {Unstored} answers unresolved.")]
    public static partial void RoundHandedOver(this ILogger logger, string royaleId, int round, int unstored);

    [LoggerMessage(4022, LogLevel.Warning, "Royale {RoyaleId} round {Round}: a batch of {Answers} answers for bracket {Bracket} failed; attempt {Attempt}.")]
    public static partial void BatchFailed(this ILogger logger, Exception exception, string royaleId, int round, int bracket, int answers, int attempt);

    [LoggerMessage(4023, LogLevel.Error, "Royale {RoyaleId} round {Round}: {Answers} answers for bracket {Bracket} stay without a verdict.")]
    public static partial void BatchUnresolved(this ILogger logger, string royaleId, int round, int bracket, int answers);

    [LoggerMessage(4024, LogLevel.Warning, "Royale {RoyaleId}: a batch of {Predictions} predictions for shard {Shard} failed; sending it again.")]
    public static partial void PredictionsFailed(this ILogger logger, Exception exception, string royaleId, int shard, int predictions);

    [LoggerMessage(4025, LogLevel.Warning, "Royale {RoyaleId}: the board of predictions could not be had.")]
    public static partial void BoardFailed(this ILogger logger, Exception exception, string royaleId);

    [LoggerMessage(4029, LogLevel.Warning, "Game {GameId} round {Round}: a batch of {Count} votes and flags for shard {Shard} failed; sending it again.")]
    public static partial void FeedbackFailed(this ILogger logger, Exception exception, string gameId, int round, int shard, int count);

    [LoggerMessage(4026, LogLevel.Warning, "The leaderboards could not be looked at; the next pulse tries again.")]
    public static partial void LeaderboardFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4027, LogLevel.Warning, "Presence shard {Shard} could not be told who is here; everything is said again.")]
    public static partial void PresenceFailed(this ILogger logger, Exception exception, int shard);

    [LoggerMessage(4028, LogLevel.Warning, "Where friends are could not be found; the next pulse tries again.")]
    public static partial void FriendsPulseFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4031, LogLevel.Warning, "Job {Job} could not be watched; trying again.")]
    public static partial void WatchFailed(this ILogger logger, Exception exception, string job);

    [LoggerMessage(4030, LogLevel.Warning, "Royale {RoyaleId} cut {Cut}: bracket {Bracket} did not say who left; trying again.")]
    public static partial void EliminatedFailed(this ILogger logger, Exception exception, string royaleId, int cut, int bracket);

    [LoggerMessage(4040, LogLevel.Information, "Connection {ConnectionId} of player {PlayerId} sent too much: closed, barred for {BarFor}.")]
    public static partial void ConnectionBarred(this ILogger logger, string connectionId, string playerId, TimeSpan barFor);

    [LoggerMessage(4041, LogLevel.Information, "Connection {ConnectionId} of player {PlayerId} does not take its frames: closed.")]
    public static partial void ConsumerDropped(this ILogger logger, string connectionId, string playerId);

    [LoggerMessage(4042, LogLevel.Information, "Connection {ConnectionId} of player {PlayerId} has been silent for {ClientTimeout}: closed.")]
    public static partial void ClientSilent(this ILogger logger, string connectionId, string playerId, TimeSpan clientTimeout);

    [LoggerMessage(4050, LogLevel.Information, "Closing: {Connections} connections are told to move within {DrainFor}.")]
    public static partial void Draining(this ILogger logger, int connections, TimeSpan drainFor);

    [LoggerMessage(4051, LogLevel.Warning, "Closing: {Connections} connections have not moved; they are closed now.")]
    public static partial void PlayersLeft(this ILogger logger, int connections);

    [LoggerMessage(4052, LogLevel.Warning, "Closing: some answers are still without a verdict; their players send them again elsewhere.")]
    public static partial void AnswersLeft(this ILogger logger);

    [LoggerMessage(4053, LogLevel.Information, "Closing: all answers are handed over, and the royales know.")]
    public static partial void Drained(this ILogger logger);

    [LoggerMessage(4061, LogLevel.Warning, "This gateway signs tokens with a key of its own, kept below {DataDirectory}. Gateways of a cluster need the same: set TRIVIA_SIGNING_KEY on all of them (openssl rand -base64 32), or players who move to another are signed out.")]
    public static partial void KeyNotShared(this ILogger logger, string dataDirectory);

    [LoggerMessage(4070, LogLevel.Warning, "A touch of lobby {LobbyId} failed; trying again.")]
    public static partial void LobbyTouchFailed(this ILogger logger, Exception exception, string lobbyId);

    [LoggerMessage(4071, LogLevel.Warning, "Lobby {LobbyId} could not be asked for a snapshot.")]
    public static partial void LobbySnapshotFailed(this ILogger logger, Exception exception, string lobbyId);

    [LoggerMessage(4072, LogLevel.Warning, "Lobby {LobbyId} could not be asked for player {PlayerId}.")]
    public static partial void LobbyCallFailed(this ILogger logger, Exception exception, string lobbyId, string playerId);

    [LoggerMessage(4073, LogLevel.Warning, "The list of lobbies of topic “{Topic}” could not be had; trying again.")]
    public static partial void LobbyListFailed(this ILogger logger, Exception exception, string topic);

    [LoggerMessage(4060, LogLevel.Warning, "The cluster cannot be reached; trying again.")]
    public static partial void ClusterUnreachable(this ILogger logger, Exception exception);
}
