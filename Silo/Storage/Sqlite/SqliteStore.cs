using System.Threading.Channels;

namespace Trivia.Silo.Storage;

/// <summary>
/// A file of durable state with one writer. Writes that arrive together share one transaction and so one flush of
/// the disk; reads run beside them and see every write that has been answered.
/// </summary>
public sealed class SqliteStore : IAsyncDisposable, IDisposable
{
    /// <summary>Bits of a version that count the writes of one epoch: 30 years at 1,000 a second.</summary>
    private const int SequenceBits = 40;

    private readonly string path;
    private readonly SqliteWriter writer;
    private readonly SqliteCommitter committer;
    private readonly SqliteReaders readers;
    private readonly ILogger logger;
    private readonly Lock closing = new();
    private long lastVersion;
    private Task? closed;

    private SqliteStore(string path, SqliteStoreOptions options, SqliteStoreMetrics metrics, ILogger logger)
    {
        this.path = path;
        this.logger = logger;
        var epoch = OpenEpoch(path, options.FileBytesMax);
        lastVersion = epoch << SequenceBits;
        readers = new SqliteReaders(path, options.ReadersMax);
        committer = new SqliteCommitter(() => SqliteSession.OpenWriter(path, options.FileBytesMax), metrics, logger);
        writer = new SqliteWriter(committer, options, metrics);
        logger.StoreOpened(path, epoch);
    }

    /// <summary>Opens the file, makes or upgrades its tables, and starts the writer.</summary>
    /// <exception cref="InvalidDataException">The file is another program's, or a later version's.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be opened or read.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static SqliteStore Open(SqliteStoreOptions options, SqliteStoreMetrics metrics, ILogger<SqliteStore> logger)
    {
        var path = Path.GetFullPath(options.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new SqliteStore(path, options, metrics, logger);
    }

    /// <summary>
    /// A number that this file has never given before and never gives again, not even after a crash or when the
    /// row it was for is deleted: what an ETag must be, so that no stale writer ever matches by chance.
    /// </summary>
    public long NextVersion() => Interlocked.Increment(ref lastVersion);

    /// <summary>Makes a change; the task ends when it is on the disk.</summary>
    /// <param name="change">
    /// Runs on the writer's thread, inside a transaction that others share. It may run again if that is rolled
    /// back, so it must do nothing but use the session. If it throws, it alone fails.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for room in the queue; a queued change is carried out.</param>
    /// <returns>What <paramref name="change"/> returned.</returns>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The transaction failed; only reading tells whether it is stored.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed; nothing was changed.</exception>
    public async Task<T> Write<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.Write(change, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }
    }

    /// <summary>Runs a query on the thread pool. It sees every write answered before the call.</summary>
    /// <param name="query">Uses nothing but the session it is given, and does not keep it.</param>
    /// <param name="cancellationToken">Ends the wait for a free session.</param>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<T> Read<T>(Func<SqliteSession, T> query, CancellationToken cancellationToken)
    {
        try
        {
            return await readers.Read(query, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }
    }

    /// <summary>Refuses new writes, commits and answers those taken, then closes the file. May be called again.</summary>
    public ValueTask DisposeAsync()
    {
        lock (closing)
        {
            closed ??= Close();
        }

        return new ValueTask(closed);
    }

    /// <summary>As <see cref="DisposeAsync"/>, for containers that dispose synchronously.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static long OpenEpoch(string path, long fileBytesMax)
    {
        using var session = SqliteSession.OpenWriter(path, fileBytesMax);
        return SqliteSchema.OpenEpoch(session);
    }

    private async Task Close()
    {
        await writer.Stop().ConfigureAwait(false);
        await readers.Stop().ConfigureAwait(false);

        // Last, since the connection that closes last folds the log into the file, and readers cannot.
        committer.Dispose();
        logger.StoreClosed(path);
    }
}
