namespace Trivia.Chaos.Schedules;

/// <summary>What a schedule can do to a cluster. The names are part of reports.</summary>
internal enum FaultKind
{
    /// <summary>SIGKILL of a silo, and a new process in its place.</summary>
    KillSilo,

    /// <summary>SIGSTOP of a silo for longer than its peers wait, then SIGCONT.</summary>
    FreezeSilo,

    /// <summary>SIGKILL of a gateway, and a new process in its place.</summary>
    KillGateway,

    /// <summary>The blob store refuses a share of all requests with 503; it has not carried them out.</summary>
    StorageErrors,

    /// <summary>Requests to the blob store and its replies are late.</summary>
    StorageLatency,

    /// <summary>The blob store carries a share of all requests out, and the replies never arrive.</summary>
    StorageLostReplies,

    /// <summary>All connections to the blob store are reset, and new ones are refused for a while.</summary>
    StorageReset,

    /// <summary>SIGSTOP of Redis, then SIGCONT.</summary>
    RedisPause,

    /// <summary>SIGKILL of Redis, and a new process on the same files.</summary>
    RedisRestart,

    /// <summary>What goes to and comes from Redis is late.</summary>
    RedisLatency,

    /// <summary>All connections to Redis are reset.</summary>
    RedisReset,

    /// <summary>A share of the players' connections is reset.</summary>
    PlayersReset,

    /// <summary>All players' connections are reset at once: everybody comes back.</summary>
    ReconnectStorm,
}
