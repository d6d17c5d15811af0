namespace Trivia.Silo.Storage;

/// <summary>One row of the table <c>grain_state</c>: its key, and the statements that read and change it.</summary>
internal sealed class GrainStateRow(string provider, string stateName, GrainId grainId)
{
    /// <summary>A version that is never given.</summary>
    public const long NoVersion = 0;

    private const string Key =
        "provider = $provider AND state_name = $state AND grain_type = $type AND grain_key = $key";

    private const string SelectRow = $"SELECT version, data FROM grain_state WHERE {Key}";
    private const string SelectVersion = $"SELECT version FROM grain_state WHERE {Key}";
    private const string Update =
        $"UPDATE grain_state SET data = $data, version = $version WHERE {Key} AND version = $expected";
    private const string Delete = $"DELETE FROM grain_state WHERE {Key} AND version = $expected";
    private const string Insert = """
        INSERT INTO grain_state (provider, state_name, grain_type, grain_key, data, version)
        VALUES ($provider, $state, $type, $key, $data, $version) ON CONFLICT DO NOTHING
        """;

    private readonly byte[] grainType = grainId.Type.AsSpan().ToArray();
    private readonly byte[] grainKey = grainId.Key.AsSpan().ToArray();

    /// <summary>The stored state and its version, or null.</summary>
    public StoredState? Read(SqliteSession session) => session.Query(
        SelectRow,
        row => new StoredState(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
        ("$provider", provider), ("$state", stateName), ("$type", grainType), ("$key", grainKey)).SingleOrDefault();

    /// <summary>Stores the data if the row's version is the expected one; null expects no row.</summary>
    public RowOutcome Write(SqliteSession session, long? expected, long version, byte[] data)
    {
        var rows = expected is { } held
            ? session.Execute(
                Update,
                ("$data", data), ("$version", version),
                ("$provider", provider), ("$state", stateName), ("$type", grainType), ("$key", grainKey),
                ("$expected", held))
            : session.Execute(
                Insert,
                ("$provider", provider), ("$state", stateName), ("$type", grainType), ("$key", grainKey),
                ("$data", data), ("$version", version));
        return rows == 1 ? RowOutcome.Done : new RowOutcome(false, ReadVersion(session));
    }

    /// <summary>Deletes the row if its version is the expected one; null expects no row and deletes none.</summary>
    public RowOutcome Clear(SqliteSession session, long? expected)
    {
        if (expected is { } held)
        {
            var rows = session.Execute(
                Delete,
                ("$provider", provider), ("$state", stateName), ("$type", grainType), ("$key", grainKey),
                ("$expected", held));
            return rows == 1 ? RowOutcome.Done : new RowOutcome(false, ReadVersion(session));
        }

        var stored = ReadVersion(session);
        return new RowOutcome(stored is null, stored);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{stateName} of {grainId}";

    private long? ReadVersion(SqliteSession session) => session.Query(
        SelectVersion,
        row => (long?)row.GetInt64(0),
        ("$provider", provider), ("$state", stateName), ("$type", grainType), ("$key", grainKey)).SingleOrDefault();
}

/// <summary>A state as the file holds it.</summary>
internal sealed record StoredState(long Version, byte[] Data);

/// <summary>Whether a conditional change was made; if not, the version that stood in its way, null for no row.</summary>
internal readonly record struct RowOutcome(bool IsDone, long? StoredVersion)
{
    /// <summary>The change was made.</summary>
    public static RowOutcome Done => new(true, null);
}
