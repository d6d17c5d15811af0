using Orleans.Concurrency;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Datasets;

namespace Trivia.Grains.Datasets;

/// <inheritdoc cref="IDatasetShelfGrain"/>
[StatelessWorker]
internal sealed class DatasetShelfGrain(IBlobStore blobs) : Grain, IDatasetShelfGrain
{
    /// <inheritdoc/>
    public Task<byte[]?> GetPart(int version, int part) => version < 1 || part < 0
        ? Task.FromResult<byte[]?>(null)
        : blobs.Read(DatasetFiles.Part(version, part), CancellationToken.None);
}
