using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Trivia.Silo.Storage;

/// <summary>Orleans' reminders in the silo's <see cref="SqliteStore"/>, a row for each (grain, reminder name).</summary>
public sealed class SqliteReminderTable(SqliteStore store) : IReminderTable
{
    private const string Columns =
        "SELECT grain_type, grain_key, name, start_at_ticks, period_ticks, version FROM reminder";

    private const string OfGrain = $"{Columns} WHERE grain_type = $type AND grain_key = $key";
    private const string OfName = $"{OfGrain} AND name = $name";
    private const string InRange = $"{Columns} WHERE grain_hash > $begin AND grain_hash <= $end";
    private const string InWrappedRange = $"{Columns} WHERE grain_hash > $begin OR grain_hash <= $end";
    private const string Delete =
        "DELETE FROM reminder WHERE grain_type = $type AND grain_key = $key AND name = $name AND version = $version";
    private const string Upsert = """
        INSERT INTO reminder (grain_type, grain_key, name, grain_hash, start_at_ticks, period_ticks, version)
        VALUES ($type, $key, $name, $hash, $start, $period, $version)
        ON CONFLICT DO UPDATE SET
            start_at_ticks = excluded.start_at_ticks, period_ticks = excluded.period_ticks, version = excluded.version
        """;

    /// <summary>Nothing to do: the store is open before the silo starts its services.</summary>
    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Nothing to do: the store closes after the silo has stopped its services.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(GrainId grainId) => ReadRows(grainId, CancellationToken.None);

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(GrainId grainId, CancellationToken cancellationToken) => Read(
        session => session.Query(OfGrain, ToEntry, ("$type", Bytes(grainId.Type.Value)), ("$key", Bytes(grainId.Key))),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(uint begin, uint end) => ReadRows(begin, end, CancellationToken.None);

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(uint begin, uint end, CancellationToken cancellationToken) => Read(
        session => session.Query(
            begin < end ? InRange : InWrappedRange, ToEntry, ("$begin", (long)begin), ("$end", (long)end)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        ReadRow(grainId, reminderName, CancellationToken.None);

    /// <inheritdoc/>
    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName, CancellationToken cancellationToken) =>
        store.Read(
            session => session.Query(
                OfName,
                ToEntry,
                ("$type", Bytes(grainId.Type.Value)), ("$key", Bytes(grainId.Key)), ("$name", reminderName)).SingleOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<string?> UpsertRow(ReminderEntry entry) => UpsertRow(entry, CancellationToken.None);

    /// <summary>Stores the reminder whatever was there before, as Orleans expects of a table.</summary>
    /// <returns>The row's new ETag.</returns>
    public async Task<string?> UpsertRow(ReminderEntry entry, CancellationToken cancellationToken)
    {
        var version = store.NextVersion();
        var (grainId, name, start, period) = (entry.GrainId, entry.ReminderName, ToUtc(entry.StartAt), entry.Period);
        await store.Write(
            session => session.Execute(
                Upsert,
                ("$type", Bytes(grainId.Type.Value)), ("$key", Bytes(grainId.Key)), ("$name", name),
                ("$hash", (long)grainId.GetUniformHashCode()), ("$start", start.Ticks), ("$period", period.Ticks),
                ("$version", version)),
            cancellationToken);
        return ToETag(version);
    }

    /// <inheritdoc/>
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        RemoveRow(grainId, reminderName, eTag, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<bool> RemoveRow(
        GrainId grainId, string reminderName, string eTag, CancellationToken cancellationToken)
    {
        if (!long.TryParse(eTag, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return false;
        }

        var removed = await store.Write(
            session => session.Execute(
                Delete,
                ("$type", Bytes(grainId.Type.Value)), ("$key", Bytes(grainId.Key)), ("$name", reminderName),
                ("$version", version)),
            cancellationToken);
        return removed == 1;
    }

    /// <inheritdoc/>
    public Task TestOnlyClearTable() => TestOnlyClearTable(CancellationToken.None);

    /// <inheritdoc/>
    public Task TestOnlyClearTable(CancellationToken cancellationToken) =>
        store.Write(session => session.Execute("DELETE FROM reminder"), cancellationToken);

    private static ReminderEntry ToEntry(SqliteDataReader row) => new()
    {
        GrainId = new GrainId(new GrainType(row.GetFieldValue<byte[]>(0)), new IdSpan(row.GetFieldValue<byte[]>(1))),
        ReminderName = row.GetString(2),
        StartAt = new DateTime(row.GetInt64(3), DateTimeKind.Utc),
        Period = TimeSpan.FromTicks(row.GetInt64(4)),
        ETag = ToETag(row.GetInt64(5)),
    };

    /// <summary>Orleans hands over UTC; a time without a kind is taken as that, and never as the machine's zone.</summary>
    private static DateTime ToUtc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;

    private static byte[] Bytes(IdSpan id) => id.AsSpan().ToArray();

    private static string ToETag(long version) => version.ToString(CultureInfo.InvariantCulture);

    private async Task<ReminderTableData> Read(
        Func<SqliteSession, List<ReminderEntry>> query, CancellationToken cancellationToken) =>
        new(await store.Read(query, cancellationToken));
}
