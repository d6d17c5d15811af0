using Microsoft.Data.Sqlite;
using Trivia.Silo.Storage;

namespace Trivia.Storage.Tests.Sqlite;

public sealed class SqliteStoreTests : IAsyncDisposable
{
    private readonly SqliteFixture sqlite = new();
    private readonly ManualResetEventSlim gate = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        gate.Set();
        await sqlite.DisposeAsync();
        gate.Dispose();
    }

    [Fact]
    public async Task Write_QueuedBehindATransaction_SharesTheNextUpToTheLimit()
    {
        using var recorder = sqlite.Record();
        var store = await OpenWithNotes();
        var held = await HoldTheWriter(store);
        var queued = Enumerable.Range(0, 300).Select(number => Note(store, number)).ToArray();
        recorder.QueueLength.ShouldBe(301);

        gate.Set();
        await held;
        await Task.WhenAll(queued);

        recorder.WritesPerCommit.ShouldBe([1, 1, 256, 44]);
        recorder.DurationsSeconds.Length.ShouldBe(4);
        recorder.DurationsSeconds.ShouldAllBe(seconds => seconds > 0);
        recorder.QueueLength.ShouldBe(0);
    }

    [Fact]
    public async Task Write_OneOfATransactionThrows_OnlyItFails()
    {
        var store = await OpenWithNotes();
        var held = await HoldTheWriter(store);
        var before = Note(store, 1);
        var bad = store.Write<int>(_ => throw new FormatException("bad"), Cancellation);
        var after = Note(store, 2);

        gate.Set();

        await Task.WhenAll(held, before, after);
        (await Should.ThrowAsync<FormatException>(bad)).Message.ShouldBe("bad");
        (await Notes(store)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Write_CommitFails_FailsExactlyTheWritesInIt()
    {
        using var recorder = sqlite.Record();
        var store = await OpenWithNotes();
        var earlier = Note(store, 1);
        await earlier;
        var held = await HoldTheWriter(store);
        var sharing = Note(store, 2);
        var breaking = store.Write(file => file.Execute("INSERT INTO answer (note) VALUES (99)"), Cancellation);

        gate.Set();

        await held;
        await Should.ThrowAsync<SqliteException>(sharing);
        await Should.ThrowAsync<SqliteException>(breaking);
        recorder.FailedWrites.ShouldBe(2);
        await Note(store, 3);
        (await Notes(store)).ShouldBe([1, 3]);
        recorder.QueueLength.ShouldBe(0);
    }

    [Fact]
    public async Task Write_FileFull_FailsUntilThereIsRoomAgain()
    {
        var store = sqlite.Open(options => options.FileBytesMax = 1 << 20);
        var provider = sqlite.Provider(store);
        var states = new List<(GrainId Id, GrainState<List<byte>> State)>();
        SqliteException? full = null;
        while (full is null)
        {
            var (id, state) = (GrainId.Create("filler", $"{states.Count}"), new GrainState<List<byte>>([.. new byte[100_000]]));
            try
            {
                await provider.WriteStateAsync("large", id, state);
                states.Add((id, state));
            }
            catch (SqliteException fault)
            {
                full = fault;
            }
        }

        full.SqliteErrorCode.ShouldBe(13);
        states.Count.ShouldBeInRange(5, 10);
        await provider.ClearStateAsync("large", states[0].Id, states[0].State);
        await provider.WriteStateAsync("large", states[0].Id, new GrainState<List<byte>>([.. new byte[90_000]]));
        foreach (var (id, _) in states)
        {
            var read = new GrainState<List<byte>>();
            await provider.ReadStateAsync("large", id, read);
            read.State!.Count.ShouldBe(id == states[0].Id ? 90_000 : 100_000);
        }
    }

    [Fact]
    public async Task Write_QueueFull_WaitsForRoomUntilCancelled()
    {
        using var recorder = sqlite.Record();
        var store = await OpenWithNotes(options => options.QueuedWritesMax = 1);
        var held = await HoldTheWriter(store);
        var queued = Note(store, 1);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var waiting = store.Write(file => Insert(file, 2), impatience.Token);
        waiting.IsCompleted.ShouldBeFalse();

        await impatience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        gate.Set();
        await Task.WhenAll(held, queued);
        (await Notes(store)).ShouldBe([1]);
        recorder.QueueLength.ShouldBe(0);
    }

    [Fact]
    public async Task Read_WhileATransactionIsOpen_SeesWhatWasAnswered()
    {
        var store = await OpenWithNotes();
        await Note(store, 1);
        var held = await HoldTheWriter(store);

        (await Notes(store)).ShouldBe([1]);

        gate.Set();
        await held;
    }

    [Fact]
    public async Task Dispose_WritesQueued_AnswersThemAllThenRefuses()
    {
        var store = await OpenWithNotes();
        var held = await HoldTheWriter(store);
        var queued = Enumerable.Range(0, 300).Select(number => Note(store, number)).ToArray();

        var closing = store.DisposeAsync().AsTask();
        var late = Note(store, 999);
        gate.Set();

        await Task.WhenAll([held, closing, .. queued]);
        await Should.ThrowAsync<ObjectDisposedException>(late);
        await Should.ThrowAsync<ObjectDisposedException>(Notes(store));
        File.Exists($"{sqlite.File}-wal").ShouldBeFalse();
        (await Notes(sqlite.Open())).ShouldBe(Enumerable.Range(0, 300));
    }

    [Fact]
    public async Task Write_EveryCommit_WaitsForTheDisk()
    {
        var store = sqlite.Open();

        var settings = await store.Write(
            file => (file.Query("PRAGMA journal_mode", row => row.GetString(0)).Single(),
                file.Query("PRAGMA synchronous", row => row.GetInt64(0)).Single()),
            Cancellation);

        settings.ShouldBe(("wal", 2L));
    }

    [Fact]
    public async Task NextVersion_AcrossStoresAndReopening_NeverRepeats()
    {
        var versions = new List<long>();
        var first = sqlite.Open();
        var second = sqlite.Open();
        versions.AddRange([first.NextVersion(), second.NextVersion(), first.NextVersion(), second.NextVersion()]);
        await first.DisposeAsync();
        await second.DisposeAsync();
        var third = sqlite.Open();
        versions.Add(third.NextVersion());

        versions.ShouldBeUnique();
        versions.Max().ShouldBe(versions[^1]);
    }

    [Fact]
    public async Task Write_TwoStoresOnOneFile_TakeTurns()
    {
        var first = await OpenWithNotes();
        var second = sqlite.Open();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Note(number % 2 == 0 ? first : second, number)));

        (await Notes(first)).ShouldBe(Enumerable.Range(0, 200));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 1000")]
    [InlineData("PRAGMA application_id = 7")]
    public async Task Open_FileOfALaterVersionOrAnotherProgram_Refuses(string sql)
    {
        await sqlite.Open().DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={sqlite.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Should.Throw<InvalidDataException>(() => sqlite.Open());
    }

    [Fact]
    public void Open_NotADatabase_Refuses()
    {
        File.WriteAllText(sqlite.File, new string('x', 10_000));

        Should.Throw<SqliteException>(() => sqlite.Open());
    }

    private static int Insert(SqliteSession file, int number) =>
        file.Execute("INSERT INTO note (id) VALUES ($id)", ("$id", (long)number));

    private static Task<int> Note(SqliteStore store, int number) => store.Write(file => Insert(file, number), Cancellation);

    private static Task<List<int>> Notes(SqliteStore store) =>
        store.Read(file => file.Query("SELECT id FROM note ORDER BY id", row => row.GetInt32(0)), Cancellation);

    /// <summary>A table to write to, and one whose rows fail the commit when they name a note that is not there.</summary>
    private async Task<SqliteStore> OpenWithNotes(Action<SqliteStoreOptions>? configure = null)
    {
        var store = sqlite.Open(configure);
        await store.Write(
            file => file.Execute(
                """
                CREATE TABLE note (id INTEGER PRIMARY KEY);
                CREATE TABLE answer (note INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED);
                """),
            Cancellation);
        return store;
    }

    /// <summary>Keeps the writer inside a transaction of its own until the gate is opened.</summary>
    /// <returns>The held write, when the writer is in it.</returns>
    private async Task<Task> HoldTheWriter(SqliteStore store)
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = store.Write(
            _ =>
            {
                entered.TrySetResult();
                gate.Wait(Cancellation);
                return 0;
            },
            Cancellation);
        await entered.Task;
        return held;
    }
}
