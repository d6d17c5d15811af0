using Orleans.Storage;
using Trivia.Storage.Tests.Contracts;
using Trivia.Storage.Tests.Sqlite;

namespace Trivia.Storage.Tests.Faults;

public sealed class FaultyGrainStorageTests : IAsyncDisposable
{
    private static readonly GrainId Grain = GrainId.Create("faulty", "a");
    private readonly SqliteFixture sqlite = new();

    public async ValueTask DisposeAsync() => await sqlite.DisposeAsync();

    [Fact]
    public async Task Write_FaultBeforeTheStore_StoresNothing()
    {
        var (sound, faulty) = Open(StorageFault.BeforeTheStore);
        var state = new Held(new TestState { Text = "first" });

        await Should.ThrowAsync<IOException>(() => faulty.WriteStateAsync("state", Grain, state));

        state.ETag.ShouldBeNull();
        await sound.WriteStateAsync("state", Grain, state);
    }

    [Fact]
    public async Task Write_FaultAfterTheStore_StoresAndKeepsTheOldETag()
    {
        var (sound, faulty) = Open(StorageFault.AfterTheStore);
        var state = new Held(new TestState { Text = "first" });

        await Should.ThrowAsync<IOException>(() => faulty.WriteStateAsync("state", Grain, state));

        state.ETag.ShouldBeNull();
        await Should.ThrowAsync<InconsistentStateException>(() => sound.WriteStateAsync("state", Grain, state));
        await sound.ReadStateAsync("state", Grain, state);
        state.State.Text.ShouldBe("first");
    }

    [Fact]
    public async Task Call_SparedByThePlan_GoesThrough()
    {
        var faulty = new FaultyGrainStorage(
            sqlite.Provider(sqlite.Open()),
            call => call is { Number: 2, StateName: "state" } ? StorageFault.BeforeTheStore : StorageFault.None);
        var state = new Held();

        await faulty.WriteStateAsync("state", Grain, state);
        await Should.ThrowAsync<IOException>(() => faulty.ReadStateAsync("state", Grain, state));
        await faulty.ClearStateAsync("state", Grain, state);

        state.RecordExists.ShouldBeFalse();
    }

    private (IGrainStorage Sound, IGrainStorage Faulty) Open(StorageFault fault)
    {
        var sound = sqlite.Provider(sqlite.Open());
        return (sound, new FaultyGrainStorage(sound, _ => fault));
    }
}
