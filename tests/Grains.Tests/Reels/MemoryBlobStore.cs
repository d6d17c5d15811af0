using System.Collections.Concurrent;
using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Grains.Tests.Reels;

/// <summary>Blobs in memory that fails as often as told.</summary>
internal sealed class MemoryBlobStore : IBlobStore
{
    private readonly ConcurrentDictionary<BlobName, byte[]> blobs = [];
    private int failures;

    public int BytesMax => 10_000_000;

    public ICollection<BlobName> Names => blobs.Keys;

    public int Attempts { get; private set; }

    /// <summary>Lets the next writes fail after they were done, as when a reply is lost.</summary>
    public void Fail(int times) => failures = times;

    public Task<bool> TryCreate(BlobName name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        Attempts++;
        var created = blobs.TryAdd(name, data.ToArray());
        return Interlocked.Decrement(ref failures) >= 0
            ? Task.FromException<bool>(new IOException("The reply was lost."))
            : Task.FromResult(created);
    }

    public Task<byte[]?> Read(BlobName name, CancellationToken cancellationToken) => Task.FromResult(blobs.GetValueOrDefault(name));

    public Task<bool> Delete(BlobName name, CancellationToken cancellationToken) => Task.FromResult(blobs.TryRemove(name, out _));

    public IAsyncEnumerable<BlobEntry> List(string folder, CancellationToken cancellationToken) =>
        blobs.Where(blob => blob.Key.Folder == folder)
            .Select(blob => new BlobEntry(blob.Key, blob.Value.Length, TimeProvider.System.GetUtcNow())).ToAsyncEnumerable();
}
