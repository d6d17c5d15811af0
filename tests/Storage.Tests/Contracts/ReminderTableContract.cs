namespace Trivia.Storage.Tests.Contracts;

/// <summary>What any reminder table must do, whatever is behind it. A derived class opens an empty one.</summary>
public abstract class ReminderTableContract : IAsyncLifetime
{
    private static readonly DateTime Start = new(2026, 3, 1, 20, 0, 0, 123, DateTimeKind.Utc);

    protected IReminderTable Table { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Table = await Open();
        await Table.StartAsync(Cancellation);
    }

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IReminderTable> Open();

    /// <summary>The same table with nothing left in memory.</summary>
    protected abstract ValueTask<IReminderTable> Reopen();

    [Fact]
    public async Task ReadRow_NoRow_IsNull()
    {
        (await Table.ReadRow(Grain("a"), "tick", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Upsert_NewRow_ReadsBackExactly()
    {
        var etag = await Table.UpsertRow(Entry("foo/bar\\#b_a_z?", "tick ⏰"), Cancellation);

        var read = (await Table.ReadRow(Grain("foo/bar\\#b_a_z?"), "tick ⏰", Cancellation)).ShouldNotBeNull();
        read.GrainId.ShouldBe(Grain("foo/bar\\#b_a_z?"));
        read.ReminderName.ShouldBe("tick ⏰");
        read.StartAt.ShouldBe(Start);
        read.StartAt.Kind.ShouldBe(DateTimeKind.Utc);
        read.Period.ShouldBe(TimeSpan.FromSeconds(90));
        read.ETag.ShouldBe(etag);
    }

    [Fact]
    public async Task Upsert_ExistingRow_ReplacesItUnderANewETag()
    {
        var first = await Table.UpsertRow(Entry("a", "tick"), Cancellation);
        var changed = Entry("a", "tick");
        changed.Period = TimeSpan.FromHours(2);

        var second = await Table.UpsertRow(changed, Cancellation);

        second.ShouldNotBe(first);
        var row = (await Table.ReadRows(Grain("a"), Cancellation)).Reminders.ShouldHaveSingleItem();
        row.Period.ShouldBe(TimeSpan.FromHours(2));
        row.ETag.ShouldBe(second);
    }

    [Fact]
    public async Task Upsert_OneRowManyTimesAtOnce_LeavesOneRowWithOneOfTheETags()
    {
        var etags = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Table.UpsertRow(Entry("a", "tick"), Cancellation)));

        etags.Distinct().Count().ShouldBe(20);
        etags.ShouldContain((await Table.ReadRows(Grain("a"), Cancellation)).Reminders.ShouldHaveSingleItem().ETag);
    }

    [Fact]
    public async Task ReadRows_OfAGrain_GivesItsRemindersOnly()
    {
        await Table.UpsertRow(Entry("a", "tick"), Cancellation);
        await Table.UpsertRow(Entry("a", "tock"), Cancellation);
        await Table.UpsertRow(Entry("b", "tick"), Cancellation);

        var rows = await Table.ReadRows(Grain("a"), Cancellation);

        rows.Reminders.Select(row => row.ReminderName).Order().ShouldBe(["tick", "tock"]);
        rows.Reminders.ShouldAllBe(row => row.GrainId == Grain("a"));
    }

    [Fact]
    public async Task ReadRows_AnyRange_GivesTheHashesAfterBeginUpToEnd()
    {
        var hashes = await FillAndHash(200);
        (uint Begin, uint End)[] ranges =
        [
            (0, uint.MaxValue), (0, 0), (uint.MaxValue, uint.MaxValue), (uint.MaxValue, 0), (int.MaxValue, 1u << 31),
            .. hashes.Zip(hashes.Skip(1)), .. hashes.Skip(1).Zip(hashes), .. hashes.Select(hash => (hash, hash)),
            .. hashes.Select(hash => (hash - 1, hash)), .. hashes.Select(hash => (hash, hash - 1)),
        ];

        foreach (var (begin, end) in ranges)
        {
            var expected = begin < end
                ? hashes.Where(hash => hash > begin && hash <= end)
                : hashes.Where(hash => hash > begin || hash <= end);
            var rows = await Table.ReadRows(begin, end, Cancellation);
            rows.Reminders.Select(row => row.GrainId.GetUniformHashCode()).Order()
                .ShouldBe(expected.Order(), $"({begin}, {end}]");
        }
    }

    [Fact]
    public async Task Remove_CurrentETag_RemovesThatRowOnly()
    {
        var etag = await Table.UpsertRow(Entry("a", "tick"), Cancellation);
        await Table.UpsertRow(Entry("a", "tock"), Cancellation);

        (await Table.RemoveRow(Grain("a"), "tick", etag!, Cancellation)).ShouldBeTrue();

        (await Table.ReadRows(Grain("a"), Cancellation)).Reminders.ShouldHaveSingleItem().ReminderName.ShouldBe("tock");
        (await Table.RemoveRow(Grain("a"), "tick", etag!, Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("stale")]
    [InlineData("not-an-etag")]
    public async Task Remove_WrongETag_RemovesNothing(string which)
    {
        var stale = await Table.UpsertRow(Entry("a", "tick"), Cancellation);
        await Table.UpsertRow(Entry("a", "tick"), Cancellation);

        (await Table.RemoveRow(Grain("a"), "tick", which == "stale" ? stale! : which, Cancellation)).ShouldBeFalse();

        (await Table.ReadRow(Grain("a"), "tick", Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Clear_SomeRows_LeavesNone()
    {
        await FillAndHash(3);

        await Table.TestOnlyClearTable(Cancellation);

        (await Table.ReadRows(0, 0, Cancellation)).Reminders.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reopen_AfterUpsertsAndARemoval_HasWhatWasLeft()
    {
        var kept = await Table.UpsertRow(Entry("a", "kept"), Cancellation);
        var removed = await Table.UpsertRow(Entry("a", "removed"), Cancellation);
        await Table.RemoveRow(Grain("a"), "removed", removed!, Cancellation);

        var reopened = await Reopen();

        var row = (await reopened.ReadRows(0, 0, Cancellation)).Reminders.ShouldHaveSingleItem();
        row.ReminderName.ShouldBe("kept");
        row.ETag.ShouldBe(kept);
    }

    private static GrainId Grain(string key) => GrainId.Create("remindable", key);

    private static ReminderEntry Entry(string key, string name) => new()
    {
        GrainId = Grain(key),
        ReminderName = name,
        StartAt = Start,
        Period = TimeSpan.FromSeconds(90),
    };

    private async Task<uint[]> FillAndHash(int count)
    {
        var keys = Enumerable.Range(0, count).Select(number => $"{number}").ToArray();
        await Task.WhenAll(keys.Select(key => Table.UpsertRow(Entry(key, "tick"), Cancellation)));
        return [.. keys.Select(key => Grain(key).GetUniformHashCode())];
    }
}
