using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Trivia.Silo.Storage;

/// <summary>
/// The one thread that changes the file. It takes what has queued up while the last transaction went to the disk,
/// commits that as one, and answers everyone in it.
/// </summary>
internal sealed class SqliteWriter
{
    /// <summary>
    /// How long nothing is written before the log is folded into the file: a moment in which nobody waits for it. While
    /// players answer there is none, and folding then would hold all of them up.
    /// </summary>
    private static readonly TimeSpan FoldAfter = TimeSpan.FromMilliseconds(200);

    private readonly Channel<PendingWrite> queue;
    private readonly int writesPerCommitMax;
    private readonly SqliteCommitter committer;
    private readonly SqliteStoreMetrics metrics;
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isFolded = true;

    public SqliteWriter(SqliteCommitter committer, SqliteStoreOptions options, SqliteStoreMetrics metrics)
    {
        this.committer = committer;
        this.metrics = metrics;
        writesPerCommitMax = options.WritesPerCommitMax;
        queue = Channel.CreateBounded<PendingWrite>(
            new BoundedChannelOptions(options.QueuedWritesMax) { SingleReader = true });

        // SQLite has no asynchronous calls: a flush holds its thread for milliseconds. Neither a pool thread nor
        // Orleans' scheduler should pay for that.
        new Thread(Run) { IsBackground = true, Name = "sqlite-writer" }.Start();
    }

    /// <summary>Queues a change.</summary>
    /// <param name="change">The change; see <see cref="SqliteStore.Write"/>.</param>
    /// <param name="cancellationToken">Ends the wait for room in the queue; a queued write is carried out.</param>
    /// <exception cref="ChannelClosedException">The writer has been stopped.</exception>
    public async Task<T> Write<T>(Func<SqliteSession, T> change, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(change);
        metrics.WriteQueued();
        try
        {
            await queue.Writer.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            metrics.WriteRefused();
            throw;
        }

        return await write.Outcome.ConfigureAwait(false);
    }

    /// <summary>Takes no more writes; ends when all taken ones are answered.</summary>
    public Task Stop()
    {
        queue.Writer.TryComplete();
        return drained.Task;
    }

    private void Run()
    {
        var batch = new List<PendingWrite>(writesPerCommitMax);
        while (WaitForWrites())
        {
            while (batch.Count < writesPerCommitMax && queue.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            committer.Commit(CollectionsMarshal.AsSpan(batch));
            batch.Clear();
            isFolded = false;
        }

        drained.SetResult();
    }

    private bool WaitForWrites()
    {
        var waiting = queue.Reader.WaitToReadAsync();
        if (waiting.IsCompleted)
        {
            return waiting.GetAwaiter().GetResult();
        }

        // The thread is this loop's own, so that it may block.
        var write = waiting.AsTask();
        if (!isFolded && !write.Wait(FoldAfter, CancellationToken.None))
        {
            committer.Fold();
            isFolded = true;
        }

        return write.GetAwaiter().GetResult();
    }
}
