using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Reels;

namespace Trivia.Gateway.Http.Reels;

/// <summary>
/// Reels that were asked for lately. A picture never changes under its hash, but it may be taken down: it is looked for again after a while. The first of many
/// who ask at once asks the cluster, and the others wait for the answer.
/// </summary>
internal sealed class ReelCache(IGrainFactory grains, IOptions<ReelCacheOptions> options) : IDisposable
{
    /// <summary>What an entry takes besides a picture.</summary>
    private const int EntryBytes = 1_024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<byte[]?>> asking = [];
    private readonly MemoryCache pictures = new(new MemoryCacheOptions { SizeLimit = options.Value.CacheBytesMax });

    private IReelShelfGrain Shelf => grains.GetGrain<IReelShelfGrain>(IReelShelfGrain.Key);

    /// <summary>A reel's picture; null for none.</summary>
    /// <param name="hash">A hash.</param>
    public Task<byte[]?> GetPicture(string hash)
    {
        if (pictures.TryGetValue(hash, out byte[]? picture))
        {
            return Task.FromResult(picture);
        }

        lock (gate)
        {
            return asking.TryGetValue(hash, out var asked) ? asked : asking[hash] = Ask(hash);
        }
    }

    /// <summary>What goes with a reel; null for none.</summary>
    /// <param name="hash">A hash.</param>
    public Task<ReelCard?> GetCard(string hash) => Shelf.GetCard(hash);

    /// <inheritdoc/>
    public void Dispose() => pictures.Dispose();

    private async Task<byte[]?> Ask(string hash)
    {
        // Never ends before it stands in the list, or it would stay there.
        await Task.Yield();
        try
        {
            var picture = await Shelf.GetPicture(hash);
            var entry = new MemoryCacheEntryOptions { Size = EntryBytes + (picture?.Length ?? 0) };
            entry.AbsoluteExpirationRelativeToNow = picture is null ? options.Value.MissFor : options.Value.KeepFor;

            pictures.Set(hash, picture, entry);
            return picture;
        }
        finally
        {
            lock (gate)
            {
                asking.Remove(hash);
            }
        }
    }
}
