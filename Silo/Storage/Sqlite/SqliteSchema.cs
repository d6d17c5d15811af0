namespace Trivia.Silo.Storage;

/// <summary>The tables of the store's file and how an older file becomes a current one.</summary>
internal static class SqliteSchema
{
    /// <summary>"TRIV": tells our files from anyone else's.</summary>
    private const long ApplicationId = 0x54524956;

    // Keys are stored as the bytes that Orleans holds: grain keys need not be text.
    private const string First = """
        CREATE TABLE store (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            epoch INTEGER NOT NULL
        ) STRICT;
        INSERT INTO store (id, epoch) VALUES (1, 0);

        CREATE TABLE grain_state (
            provider TEXT NOT NULL,
            state_name TEXT NOT NULL,
            grain_type BLOB NOT NULL,
            grain_key BLOB NOT NULL,
            version INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (provider, state_name, grain_type, grain_key)
        ) STRICT;

        CREATE TABLE reminder (
            grain_type BLOB NOT NULL,
            grain_key BLOB NOT NULL,
            name TEXT NOT NULL,
            grain_hash INTEGER NOT NULL,
            start_at_ticks INTEGER NOT NULL,
            period_ticks INTEGER NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (grain_type, grain_key, name)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reminder_by_hash ON reminder (grain_hash);
        """;

    /// <summary>Step n takes a file of version n to version n + 1. Append; never edit a step that has shipped.</summary>
    private static readonly string[] Steps = [First];

    /// <summary>Brings the file to the current version and opens a new epoch in it, in one transaction.</summary>
    /// <returns>The epoch: one more than any that this file has seen.</returns>
    /// <exception cref="InvalidDataException">The file is another program's, or a later version's.</exception>
    public static long OpenEpoch(SqliteSession session)
    {
        session.Execute("BEGIN IMMEDIATE");
        var version = Pragma(session, "PRAGMA user_version");
        if (Pragma(session, "PRAGMA application_id") != (version == 0 ? 0 : ApplicationId))
        {
            throw new InvalidDataException("The file is a database of another program.");
        }

        if (version > Steps.Length)
        {
            throw new InvalidDataException(
                $"The file has schema version {version}; this program knows versions up to {Steps.Length}.");
        }

        foreach (var step in Steps.Skip((int)version))
        {
            session.Execute(step);
        }

        session.Execute($"PRAGMA application_id = {ApplicationId}");
        session.Execute($"PRAGMA user_version = {Steps.Length}");
        session.Execute("UPDATE store SET epoch = epoch + 1");
        var epoch = Pragma(session, "SELECT epoch FROM store");
        session.Execute("COMMIT");
        return epoch;
    }

    private static long Pragma(SqliteSession session, string sql) => session.Query(sql, row => row.GetInt64(0)).Single();
}
