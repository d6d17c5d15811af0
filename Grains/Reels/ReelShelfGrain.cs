using System.Text.Json;
using Orleans.Concurrency;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Reels;

namespace Trivia.Grains.Reels;

/// <inheritdoc cref="IReelShelfGrain"/>
[StatelessWorker(4)]
internal sealed class ReelShelfGrain(IBlobStore blobs) : Grain, IReelShelfGrain
{
    /// <inheritdoc/>
    public Task<byte[]?> GetPicture(string hash) => ReelFiles.IsHash(hash)
        ? blobs.Read(ReelFiles.Picture(hash), CancellationToken.None)
        : Task.FromResult<byte[]?>(null);

    /// <inheritdoc/>
    public async Task<ReelCard?> GetCard(string hash) =>
        ReelFiles.IsHash(hash) && await blobs.Read(ReelFiles.Card(hash), CancellationToken.None) is { } card
            ? JsonSerializer.Deserialize<ReelCard>(card, JsonSerializerOptions.Web)
            : null;
}
