using System.Security.Cryptography;
using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Storage.Tests.Blobs;

/// <summary>What any store of blobs of ours must do. A derived class opens one.</summary>
public abstract class BlobStoreContract : IAsyncLifetime
{
    protected const int BytesMax = 1_000_000;

    private static readonly BlobName Name = new("reels", "abc.gif");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IBlobStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await Open();

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask<IBlobStore> Open();

    /// <summary>The same store, opened by somebody else.</summary>
    protected abstract ValueTask<IBlobStore> Reopen();

    [Fact]
    public async Task Read_NoBlob_IsNull() => (await Store.Read(Name, Cancellation)).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BytesMax)]
    public async Task TryCreate_AnySizeWithinTheLimit_IsReadByWhoeverOpensTheStore(int bytes)
    {
        var data = RandomNumberGenerator.GetBytes(bytes);

        (await Store.TryCreate(Name, data, Cancellation)).ShouldBeTrue();

        (await (await Reopen()).Read(Name, Cancellation)).ShouldBe(data);
    }

    [Fact]
    public async Task TryCreate_Taken_LeavesWhatIsThere()
    {
        await Store.TryCreate(Name, new byte[] { 1, 2, 3 }, Cancellation);

        (await Store.TryCreate(Name, new byte[] { 9 }, Cancellation)).ShouldBeFalse();

        (await Store.Read(Name, Cancellation)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task TryCreate_ManyAtOnce_OneWinsAndItsBytesAreWhole()
    {
        var wishes = Enumerable.Range(0, 16).Select(number => Enumerable.Repeat((byte)number, 50_000).ToArray()).ToList();

        var created = await Task.WhenAll(wishes.Select(wish => Task.Run(() => Store.TryCreate(Name, wish, Cancellation), Cancellation)));

        created.Count(won => won).ShouldBe(1);
        (await Store.Read(Name, Cancellation)).ShouldBe(wishes[Array.IndexOf(created, true)]);
    }

    [Fact]
    public async Task TryCreate_TooLarge_ThrowsAndStoresNothing()
    {
        await Should.ThrowAsync<ArgumentException>(() => Store.TryCreate(Name, new byte[BytesMax + 1], Cancellation));

        (await Store.Read(Name, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_Blob_IsGoneAndItsNameFree()
    {
        await Store.TryCreate(Name, new byte[] { 1 }, Cancellation);

        (await Store.Delete(Name, Cancellation)).ShouldBeTrue();

        (await Store.Read(Name, Cancellation)).ShouldBeNull();
        (await Store.Delete(Name, Cancellation)).ShouldBeFalse();
        (await Store.TryCreate(Name, new byte[] { 2 }, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task List_Folder_HasItsBlobsWithSizesAndNoOthers()
    {
        var before = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await Store.TryCreate(new BlobName("reels", "a.gif"), new byte[3], Cancellation);
        await Store.TryCreate(new BlobName("reels", "b.json"), new byte[5], Cancellation);
        await Store.TryCreate(new BlobName("reels-old", "c.gif"), new byte[7], Cancellation);

        var found = await Store.List("reels", Cancellation).ToListAsync(Cancellation);

        found.Select(entry => (entry.Name.ToString(), entry.Bytes)).Order().ShouldBe([("reels/a.gif", 3L), ("reels/b.json", 5L)]);
        found.ShouldAllBe(entry => entry.CreatedAt > before);
        (await Store.List("nothing", Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("..", "a")]
    [InlineData("reels", "..")]
    [InlineData("reels", "../a")]
    [InlineData("reels", "a/b")]
    [InlineData("reels", "a\\b")]
    [InlineData("reels", "a..b")]
    [InlineData("reels", ".hidden")]
    [InlineData("reels", "a.")]
    [InlineData("reels", "")]
    [InlineData("", "a")]
    [InlineData("reels", "A.gif")]
    [InlineData("reels", "a%2f")]
    [InlineData("reels", "a\0")]
    [InlineData("/etc", "passwd")]
    public void Name_ThatCouldLeadElsewhere_IsNone(string folder, string file)
    {
        Should.Throw<ArgumentException>(() => new BlobName(folder, file));
        BlobName.TryParse($"{folder}/{file}", out _).ShouldBeFalse();
    }
}
