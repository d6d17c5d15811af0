using Trivia.Grains.Interfaces.Datasets;

namespace Trivia.Silo.Datasets;

/// <summary>Sees to it that the reminder of the nightly data set runs: the first silo that ever starts sets it, the others find it.</summary>
internal sealed class NightlyDataset(IGrainFactory grains) : IStartupTask
{
    /// <inheritdoc/>
    public Task Execute(CancellationToken cancellationToken) => grains.GetGrain<IDatasetGrain>(IDatasetGrain.Key).Begin();
}
