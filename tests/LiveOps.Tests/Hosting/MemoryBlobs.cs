using System.Collections.Concurrent;
using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Grains.LiveOps.Tests.Hosting;

/// <summary>Blobs in memory.</summary>
internal sealed class MemoryBlobs : IBlobStore
{
    private readonly ConcurrentDictionary<BlobName, byte[]> blobs = [];

    public int BytesMax => 1_000_000;

    public Task<bool> TryCreate(BlobName name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        Task.FromResult(blobs.TryAdd(name, data.ToArray()));

    public Task<byte[]?> Read(BlobName name, CancellationToken cancellationToken) => Task.FromResult(blobs.GetValueOrDefault(name));

    public Task<bool> Delete(BlobName name, CancellationToken cancellationToken) => Task.FromResult(blobs.TryRemove(name, out _));

    public IAsyncEnumerable<BlobEntry> List(string folder, CancellationToken cancellationToken) => blobs
        .Where(blob => blob.Key.Folder == folder)
        .Select(blob => new BlobEntry(blob.Key, blob.Value.Length, TimeProvider.System.GetUtcNow())).ToAsyncEnumerable();
}
