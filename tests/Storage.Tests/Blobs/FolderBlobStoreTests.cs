using Trivia.Grains.Interfaces.Blobs;
using Trivia.Silo.Storage.Blobs;

namespace Trivia.Storage.Tests.Blobs;

/// <summary>Blobs in a folder.</summary>
public sealed class FolderBlobStoreTests : BlobStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("trivia-blobs-").FullName;

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IBlobStore> Open() => new(new FolderBlobStore(folder, BytesMax));

    protected override ValueTask<IBlobStore> Reopen() => Open();

    [Fact]
    public async Task TryCreate_TwoAtOnceAThousandTimes_OneOfTheTwoWinsEachTime()
    {
        foreach (var number in Enumerable.Range(0, 1_000))
        {
            var name = new BlobName("race", $"{number}");
            using var start = new Barrier(2);

            var created = await Task.WhenAll(Enumerable.Range(0, 2).Select(player => Task.Run(
                () =>
                {
                    start.SignalAndWait(Cancellation);
                    return Store.TryCreate(name, new[] { (byte)player }, Cancellation);
                },
                Cancellation)));

            created.Count(won => won).ShouldBe(1);
            (await Store.Read(name, Cancellation)).ShouldBe([(byte)Array.IndexOf(created, true)]);
        }
    }

    [Fact]
    public async Task Open_WhatAKilledProcessLeftHalfWritten_IsThrownAwayAndNeverListed()
    {
        var half = Path.Combine(folder, ".unfinished", "half");
        await File.WriteAllBytesAsync(half, new byte[10], Cancellation);

        var store = await Reopen();

        File.Exists(half).ShouldBeFalse();
        (await store.List("reels", Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TryCreate_ThatFails_LeavesNoDraft()
    {
        // A file where the folder should be.
        await File.WriteAllTextAsync(Path.Combine(folder, "reels"), "", Cancellation);

        await Should.ThrowAsync<IOException>(() => Store.TryCreate(new BlobName("reels", "a"), new byte[1], Cancellation));

        Directory.GetFiles(Path.Combine(folder, ".unfinished")).ShouldBeEmpty();
    }
}
