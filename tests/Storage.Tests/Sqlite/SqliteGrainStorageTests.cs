using Orleans.Storage;
using Trivia.Storage.Tests.Contracts;

namespace Trivia.Storage.Tests.Sqlite;

public sealed class SqliteGrainStorageTests : GrainStorageContract
{
    private readonly SqliteFixture sqlite = new();

    public override async ValueTask DisposeAsync()
    {
        await sqlite.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("42")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("\"0x8DC\"")]
    [InlineData("")]
    public async Task Write_ETagThatNoRowHas_Conflicts(string etag)
    {
        var state = new Held(null, etag);

        var conflict = await Should.ThrowAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync("state", Grain, state));

        conflict.StoredEtag.ShouldBeNull();
        conflict.CurrentEtag.ShouldBe(etag);
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.ClearStateAsync("state", Grain, state));
    }

    [Fact]
    public async Task Write_SameIdUnderTwoProviders_KeepsThemApart()
    {
        await using var other = new SqliteFixture();
        var store = other.Open();
        var (one, two) = (other.Provider(store, "one"), other.Provider(store, "two"));
        await one.WriteStateAsync("state", Grain, new Held(new TestState { Number = 1 }));
        await two.WriteStateAsync("state", Grain, new Held(new TestState { Number = 2 }));

        var state = new Held();
        await one.ReadStateAsync("state", Grain, state);

        state.State.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Write_IdsThatReadTheSame_KeepsThemApart()
    {
        GrainId[] ids =
        [
            GrainId.Create("a/b", "c"), GrainId.Create("a", "b/c"),
            new(GrainType.Create("a"), new IdSpan([0xFF])), new(GrainType.Create("a"), new IdSpan([0xFE])),
        ];
        for (var i = 0; i < ids.Length; i++)
        {
            await Storage.WriteStateAsync("state", ids[i], new Held(new TestState { Number = i }));
        }

        for (var i = 0; i < ids.Length; i++)
        {
            var state = new Held();
            await Storage.ReadStateAsync("state", ids[i], state);
            state.State.Number.ShouldBe(i);
        }
    }

    [Fact]
    public async Task Write_MoreBytesThanAllowed_IsRefused()
    {
        await using var other = new SqliteFixture();
        var provider = other.Provider(other.Open(), configure: options => options.StateBytesMax = 1_000);
        var state = new Held(new TestState { Bytes = new byte[1_000] });

        await Should.ThrowAsync<InvalidOperationException>(() => provider.WriteStateAsync("state", Grain, state));

        state.ETag.ShouldBeNull();
        state.State.Bytes = new byte[500];
        await provider.WriteStateAsync("state", Grain, state);
    }

    [Fact]
    public async Task Write_ETagOfADeletedRow_ConflictsAfterReopeningToo()
    {
        var state = new Held();
        await Storage.WriteStateAsync("state", Grain, state);
        var stale = new Held(null, state.ETag);
        await Storage.ClearStateAsync("state", Grain, state);

        var reopened = await Reopen();
        await reopened.WriteStateAsync("state", Grain, new Held());

        await Should.ThrowAsync<InconsistentStateException>(() => reopened.WriteStateAsync("state", Grain, stale));
    }

    protected override ValueTask<IGrainStorage> Open() => new(sqlite.Provider(sqlite.Open()));

    protected override async ValueTask<IGrainStorage> Reopen() => sqlite.Provider(await sqlite.Reopen());
}
