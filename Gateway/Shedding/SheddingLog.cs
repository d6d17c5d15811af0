namespace Trivia.Gateway.Shedding;

/// <summary>Log messages of load shedding. Event ids 4300–4349; never renumber, retire with a comment.</summary>
internal static partial class SheddingLog
{
    [LoggerMessage(4300, LogLevel.Warning, "Busy: new work is refused in part. Work waits {PoolDelayMs} ms for a thread, the cluster takes {ClusterDelayMs} ms, memory in use: {MemoryShare}.")]
    public static partial void SheddingBegan(this ILogger logger, double poolDelayMs, double clusterDelayMs, double memoryShare);

    [LoggerMessage(4301, LogLevel.Information, "At rest again after {BusyFor}: everyone is let in.")]
    public static partial void SheddingEnded(this ILogger logger, TimeSpan busyFor);
}
