namespace Trivia.Silo.Storage;

/// <summary>Log messages of the SQLite store. Event ids 7000–7019; never renumber, retire with a comment.</summary>
internal static partial class SqliteStoreLog
{
    [LoggerMessage(7000, LogLevel.Information, "Opened the store {Path}, epoch {Epoch}.")]
    public static partial void StoreOpened(this ILogger logger, string path, long epoch);

    [LoggerMessage(7001, LogLevel.Information, "Closed the store {Path}; every write taken is answered.")]
    public static partial void StoreClosed(this ILogger logger, string path);

    [LoggerMessage(7002, LogLevel.Error, "A transaction of {Writes} writes failed; their callers are told.")]
    public static partial void TransactionFailed(this ILogger logger, Exception fault, int writes);

    [LoggerMessage(7003, LogLevel.Warning, "A change among {Writes} threw; each is tried again in a transaction of its own.")]
    public static partial void BatchSplit(this ILogger logger, Exception fault, int writes);

    [LoggerMessage(7004, LogLevel.Warning, "The log could not be folded into the file; it grows until it can.")]
    public static partial void FoldFailed(this ILogger logger, Exception fault);
}
