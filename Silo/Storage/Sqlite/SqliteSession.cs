using Microsoft.Data.Sqlite;

namespace Trivia.Silo.Storage;

/// <summary>
/// One connection to the store's file and its prepared statements. Not safe for threads: whoever is handed a
/// session has it alone until the call returns.
/// </summary>
public sealed class SqliteSession : IDisposable
{
    /// <summary>Bytes of log beyond which a commit folds it into the file, whoever waits.</summary>
    private const long LogBytesMax = 64L << 20;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = [];

    private SqliteSession(SqliteConnection connection) => this.connection = connection;

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <param name="sql">The statement; a constant, since each different text stays prepared.</param>
    /// <param name="arguments">Values of the named parameters, always in the same order for the same text.</param>
    /// <returns>Rows inserted, updated or deleted.</returns>
    /// <exception cref="SqliteException">The file refused: full, unreadable, locked too long.</exception>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        Bind(sql, arguments).ExecuteNonQuery();

    /// <summary>Runs a query and maps its rows.</summary>
    /// <param name="sql">The query; a constant, since each different text stays prepared.</param>
    /// <param name="map">Makes a value from the current row.</param>
    /// <param name="arguments">Values of the named parameters, always in the same order for the same text.</param>
    /// <exception cref="SqliteException">The file refused: unreadable, locked too long.</exception>
    public List<T> Query<T>(
        string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        using var reader = Bind(sql, arguments).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    internal static SqliteSession OpenWriter(string path, long fileBytesMax)
    {
        var session = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            var journal = session.Query("PRAGMA journal_mode = WAL", row => row.GetString(0)).Single();
            if (journal != "wal")
            {
                throw new NotSupportedException($"The file system of {path} allows no write-ahead log.");
            }

            // A commit returns when the log is on the disk, and not when the kernel has promised to put it there.
            session.Execute("PRAGMA synchronous = FULL");
            session.Execute($"PRAGMA journal_size_limit = {LogBytesMax}");
            var pageBytes = session.Query("PRAGMA page_size", row => row.GetInt64(0)).Single();

            // The writer folds the log when it is idle; this is for a load that never pauses.
            session.Execute($"PRAGMA wal_autocheckpoint = {LogBytesMax / pageBytes}");
            session.Execute($"PRAGMA max_page_count = {fileBytesMax / pageBytes}");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    internal static SqliteSession OpenReader(string path) => Open(path, SqliteOpenMode.ReadOnly);

    private static SqliteSession Open(string path, SqliteOpenMode mode)
    {
        // The store pools sessions itself, statements included.
        var builder = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var session = new SqliteSession(new SqliteConnection(builder.ConnectionString));
        try
        {
            session.connection.Open();

            // Only another process that writes the same file can make us wait.
            session.Execute("PRAGMA busy_timeout = 5000");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object Value)> arguments)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = connection.CreateCommand();
            statement.CommandText = sql;
            foreach (var (name, value) in arguments)
            {
                statement.Parameters.AddWithValue(name, value);
            }

            statements.Add(sql, statement);
            return statement;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            statement.Parameters[i].Value = arguments[i].Value;
        }

        return statement;
    }
}
