using System.Threading.Channels;

namespace Trivia.Silo.Storage;

/// <summary>
/// The read-only sessions, lent to one caller at a time. Several, because WAL lets readers run beside each other
/// and beside the writer: an activation's small read must not wait behind a large one.
/// </summary>
internal sealed class SqliteReaders
{
    private readonly Channel<SqliteSession> idle;
    private readonly int count;

    public SqliteReaders(string path, int count)
    {
        this.count = count;
        idle = Channel.CreateBounded<SqliteSession>(count);
        for (var i = 0; i < count; i++)
        {
            idle.Writer.TryWrite(SqliteSession.OpenReader(path));
        }
    }

    /// <summary>Runs a query on the thread pool when a session is free.</summary>
    /// <exception cref="ChannelClosedException">The readers have been stopped.</exception>
    public async Task<T> Read<T>(Func<SqliteSession, T> query, CancellationToken cancellationToken)
    {
        var session = await idle.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // An idle session is handed out at once, still on the caller's scheduler. Fairness: reads that follow
            // reads must not keep a pool thread from those who wait for their writes to be answered.
            return await Task.Factory.StartNew(
                () => query(session),
                CancellationToken.None,
                TaskCreationOptions.DenyChildAttach | TaskCreationOptions.PreferFairness,
                TaskScheduler.Default).ConfigureAwait(false);
        }
        finally
        {
            await idle.Writer.WriteAsync(session, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the reads under way and closes all sessions.</summary>
    public async Task Stop()
    {
        for (var i = 0; i < count; i++)
        {
            (await idle.Reader.ReadAsync().ConfigureAwait(false)).Dispose();
        }

        idle.Writer.Complete();
    }
}
