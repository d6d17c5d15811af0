using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Trivia.Silo.Storage;

/// <summary>Puts batches of writes into the file, a transaction each. Used by the writer's thread alone.</summary>
internal sealed class SqliteCommitter(Func<SqliteSession> open, SqliteStoreMetrics metrics, ILogger logger) : IDisposable
{
    private SqliteSession? session;

    /// <summary>Applies and commits the writes and answers all their callers. Throws nothing: every fault has a caller.</summary>
    public void Commit(ReadOnlySpan<PendingWrite> writes)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            Apply(writes);
        }
        catch (Exception fault) when (writes.Length > 1)
        {
            Abandon();
            logger.BatchSplit(fault, writes.Length);
            CommitOneByOne(writes);
            return;
        }
        catch (Exception fault)
        {
            Fail(writes, fault);
            return;
        }

        try
        {
            session!.Execute("COMMIT");
        }
        catch (Exception fault)
        {
            // Whether the disk has it is unknown now, so nothing here tries again: the callers read the truth.
            Fail(writes, fault);
            return;
        }

        metrics.Committed(writes.Length, Stopwatch.GetElapsedTime(started));
        foreach (var write in writes)
        {
            write.Succeed();
        }
    }

    /// <summary>Copies the log into the file as far as no reader needs it. A fault here costs nobody anything but disk space.</summary>
    public void Fold()
    {
        try
        {
            session?.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException fault)
        {
            logger.FoldFailed(fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Abandon();

    private void Apply(ReadOnlySpan<PendingWrite> writes)
    {
        session ??= open();
        session.Execute("BEGIN IMMEDIATE");
        foreach (var write in writes)
        {
            write.Apply(session);
        }
    }

    /// <summary>Keeps a bad write from failing its neighbours.</summary>
    private void CommitOneByOne(ReadOnlySpan<PendingWrite> writes)
    {
        for (var i = 0; i < writes.Length; i++)
        {
            Commit(writes.Slice(i, 1));
        }
    }

    private void Fail(ReadOnlySpan<PendingWrite> writes, Exception fault)
    {
        Abandon();
        logger.TransactionFailed(fault, writes.Length);
        metrics.Failed(writes.Length);
        foreach (var write in writes)
        {
            write.Fail(fault);
        }
    }

    /// <summary>Rolls back by closing: whatever state the fault left the connection in, the next one is clean.</summary>
    private void Abandon()
    {
        session?.Dispose();
        session = null;
    }
}
