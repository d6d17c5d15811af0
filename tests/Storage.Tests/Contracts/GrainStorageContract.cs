using Orleans.Storage;

namespace Trivia.Storage.Tests.Contracts;

/// <summary>What any grain storage of ours must do, whatever is behind it. A derived class opens one.</summary>
public abstract class GrainStorageContract : IAsyncLifetime
{
    private const string StateName = "contract";

    protected IGrainStorage Storage { get; private set; } = null!;

    /// <summary>A key of the test's own, for stores that several tests share.</summary>
    protected GrainId Grain { get; } = GrainId.Create("contract", TestContext.Current.Test!.UniqueID);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Whether a conflict names the ETag that stood in the way.</summary>
    protected virtual bool TellsStoredETag => true;

    /// <summary>Whether a conflict names the ETag that was no longer true.</summary>
    protected virtual bool TellsCurrentETag => true;

    public async ValueTask InitializeAsync() => Storage = await Open();

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IGrainStorage> Open();

    /// <summary>The same storage with nothing left in memory.</summary>
    protected abstract ValueTask<IGrainStorage> Reopen();

    /// <summary>Whether the store can hold states with an id; those that it cannot it must refuse.</summary>
    protected virtual bool Takes(string id) => true;

    [Fact]
    public async Task Read_NoRow_GivesAFreshStateWithoutETag()
    {
        var state = new Held(new TestState { Text = "stale", Number = 9 }, "old") { RecordExists = true };

        await Storage.ReadStateAsync(StateName, Grain, state);

        state.State.Text.ShouldBe("fresh");
        state.State.Number.ShouldBe(0);
        state.ETag.ShouldBeNull();
        state.RecordExists.ShouldBeFalse();
    }

    [Fact]
    public async Task Write_NoRow_StoresTheState()
    {
        var written = await Write("first");

        written.ETag.ShouldNotBeNullOrEmpty();
        written.RecordExists.ShouldBeTrue();
        var read = await Read();
        read.State.Text.ShouldBe("first");
        read.ETag.ShouldBe(written.ETag);
        read.RecordExists.ShouldBeTrue();
    }

    [Fact]
    public async Task Write_CurrentETag_ReplacesTheStateAndTheETag()
    {
        var state = await Write("first");
        var firstETag = state.ETag;

        state.State.Text = "second";
        await Storage.WriteStateAsync(StateName, Grain, state);

        state.ETag.ShouldNotBe(firstETag);
        var read = await Read();
        read.State.Text.ShouldBe("second");
        read.ETag.ShouldBe(state.ETag);
    }

    [Fact]
    public async Task Write_StaleETag_ConflictsAndChangesNothing()
    {
        var stale = await Write("first");
        var current = await Read();
        current.State.Text = "second";
        await Storage.WriteStateAsync(StateName, Grain, current);
        var staleETag = stale.ETag;
        stale.State.Text = "lost";

        var conflict = await Should.ThrowAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync(StateName, Grain, stale));

        ShouldTell(conflict, current.ETag, staleETag);
        stale.ETag.ShouldBe(staleETag);
        stale.State.Text.ShouldBe("lost");
        (await Read()).State.Text.ShouldBe("second");
    }

    [Fact]
    public async Task Write_NoETagButARow_ConflictsAndChangesNothing()
    {
        var first = await Write("first");
        var second = new Held(new TestState { Text = "second" });

        var conflict = await Should.ThrowAsync<InconsistentStateException>(
            () => Storage.WriteStateAsync(StateName, Grain, second));

        ShouldTell(conflict, first.ETag, currentETag: null);
        second.ETag.ShouldBeNull();
        second.RecordExists.ShouldBeFalse();
        (await Read()).State.Text.ShouldBe("first");
    }

    [Fact]
    public async Task Write_StateChangedAfterTheCall_StoresItAsItWasAtTheCall()
    {
        var state = new Held(new TestState { Text = "at the call" });

        var writing = Storage.WriteStateAsync(StateName, Grain, state);
        state.State.Text = "later";
        await writing;

        (await Read()).State.Text.ShouldBe("at the call");
    }

    [Fact]
    public async Task Clear_CurrentETag_RemovesTheState()
    {
        var state = await Write("first");

        await Storage.ClearStateAsync(StateName, Grain, state);

        state.RecordExists.ShouldBeFalse();
        state.ETag.ShouldBeNull();
        state.State.Text.ShouldBe("fresh");
        var read = await Read();
        read.RecordExists.ShouldBeFalse();
        read.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Clear_StaleETag_ConflictsAndChangesNothing()
    {
        var stale = await Write("first");
        var current = await Read();
        current.State.Text = "second";
        await Storage.WriteStateAsync(StateName, Grain, current);
        var staleETag = stale.ETag;

        var conflict = await Should.ThrowAsync<InconsistentStateException>(
            () => Storage.ClearStateAsync(StateName, Grain, stale));

        ShouldTell(conflict, current.ETag, staleETag);
        stale.ETag.ShouldBe(staleETag);
        stale.RecordExists.ShouldBeTrue();
        (await Read()).State.Text.ShouldBe("second");
    }

    [Fact]
    public async Task Clear_NoETagButARow_Conflicts()
    {
        await Write("first");

        await Should.ThrowAsync<InconsistentStateException>(
            () => Storage.ClearStateAsync(StateName, Grain, new Held()));

        (await Read()).RecordExists.ShouldBeTrue();
    }

    [Fact]
    public async Task Clear_NeverWritten_IsNoConflict()
    {
        var state = await Read();

        await Storage.ClearStateAsync(StateName, Grain, state);

        state.RecordExists.ShouldBeFalse();
        state.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Write_AfterClear_StoresUnderANewETag()
    {
        var state = await Write("first");
        var firstETag = state.ETag;
        await Storage.ClearStateAsync(StateName, Grain, state);

        state.State = new TestState { Text = "second" };
        await Storage.WriteStateAsync(StateName, Grain, state);

        state.ETag.ShouldNotBe(firstETag);
        (await Read()).State.Text.ShouldBe("second");
    }

    [Fact]
    public async Task Write_ETagFromBeforeAClear_Conflicts()
    {
        var stale = await Write("first");
        var other = await Read();
        await Storage.ClearStateAsync(StateName, Grain, other);

        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(StateName, Grain, stale));

        other.State = new TestState { Text = "second" };
        await Storage.WriteStateAsync(StateName, Grain, other);
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.WriteStateAsync(StateName, Grain, stale));
    }

    [Fact]
    public async Task Write_OneMegabyte_ReadsBackWhole()
    {
        var bytes = new byte[1 << 20];
        new Random(1).NextBytes(bytes);

        await Write("large", bytes);

        (await Read()).State.Bytes.ShouldBe(bytes);
    }

    [Fact]
    public async Task Write_OddCharactersInIds_KeepsEveryStateApart()
    {
        string[] ids =
        [
            "a", "A", "a ", " a", "a/b", "a//b", "a+b", "a%2Fb", "%", "_", "*", "?", "a'b", "a\"b", "'; DROP TABLE grain_state; --",
            "a\0b", "a\nb", "é", "e\u0301", "ключ", "問題", "👩‍🚀", ".", "..", "\\", new string('x', 400),
        ];
        foreach (var refused in ids.Where(id => !Takes(id)))
        {
            await Should.ThrowAsync<ArgumentException>(
                () => Storage.WriteStateAsync(refused, WithSuffix(refused), new Held()));
        }

        ids = [.. ids.Where(Takes)];
        await Task.WhenAll(ids.Select(id => Storage.WriteStateAsync(
            id, WithSuffix(id), new Held(new TestState { Text = id }))));

        foreach (var id in ids)
        {
            var read = new Held();
            await Storage.ReadStateAsync(id, WithSuffix(id), read);
            read.State.Text.ShouldBe(id);
        }
    }

    [Fact]
    public async Task Write_TwoStatesOfOneGrain_KeepsThemApart()
    {
        await Storage.WriteStateAsync("answers", Grain, new Held(new TestState { Number = 1 }));
        await Storage.WriteStateAsync("roster", Grain, new Held(new TestState { Number = 2 }));

        var answers = new Held();
        await Storage.ReadStateAsync("answers", Grain, answers);
        answers.State.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Write_ManyWritersOfOneKey_ExactlyOneWinsEachRound()
    {
        string? etag = null;
        for (var round = 0; round < 5; round++)
        {
            var rivals = Enumerable.Range(0, 32)
                .Select(number => new Held(new TestState { Number = number }, etag)).ToArray();

            var won = await Task.WhenAll(rivals.Select(rival => Task.Run(() => Wins(rival), Cancellation)));

            won.Count(wins => wins).ShouldBe(1);
            var winner = rivals[Array.IndexOf(won, true)];
            var read = await Read();
            read.State.Number.ShouldBe(winner.State.Number);
            read.ETag.ShouldBe(winner.ETag);
            etag = read.ETag;
        }

        async Task<bool> Wins(Held rival)
        {
            try
            {
                await Storage.WriteStateAsync(StateName, Grain, rival);
                return true;
            }
            catch (InconsistentStateException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Write_ManyKeysAtOnce_AllAreDurable()
    {
        var keys = Enumerable.Range(0, 1_000).ToArray();
        var states = keys.Select(number => new Held(new TestState { Number = number })).ToArray();
        await Task.WhenAll(keys.Select(key => Storage.WriteStateAsync(StateName, WithSuffix($"{key}"), states[key])));

        var reopened = await Reopen();

        var read = await Task.WhenAll(keys.Select(async key =>
        {
            var state = new Held();
            await reopened.ReadStateAsync(StateName, WithSuffix($"{key}"), state);
            return (state.State.Number, state.ETag);
        }));
        read.ShouldBe(states.Select(state => (state.State.Number, state.ETag)));
    }

    [Fact]
    public async Task Reopen_AfterWritesAndAClear_HasWhatWasLeft()
    {
        var state = await Write("first");
        state.State.Text = "second";
        await Storage.WriteStateAsync(StateName, Grain, state);
        var cleared = new Held();
        await Storage.WriteStateAsync("cleared", Grain, cleared);
        await Storage.ClearStateAsync("cleared", Grain, cleared);

        var reopened = await Reopen();

        var read = new Held();
        await reopened.ReadStateAsync(StateName, Grain, read);
        read.State.Text.ShouldBe("second");
        read.ETag.ShouldBe(state.ETag);
        await reopened.ReadStateAsync("cleared", Grain, read);
        read.RecordExists.ShouldBeFalse();
    }

    private void ShouldTell(InconsistentStateException conflict, string? storedETag, string? currentETag)
    {
        if (TellsCurrentETag)
        {
            conflict.CurrentEtag.ShouldBe(currentETag);
        }

        if (TellsStoredETag)
        {
            conflict.StoredEtag.ShouldBe(storedETag);
        }
    }

    private GrainId WithSuffix(string suffix) => GrainId.Create(Grain.Type, $"{Grain.Key}-{suffix}");

    private async Task<Held> Write(string text, byte[]? bytes = null)
    {
        var state = new Held(new TestState { Text = text, Bytes = bytes ?? [] });
        await Storage.WriteStateAsync(StateName, Grain, state);
        return state;
    }

    private async Task<Held> Read()
    {
        var state = new Held();
        await Storage.ReadStateAsync(StateName, Grain, state);
        return state;
    }
}
