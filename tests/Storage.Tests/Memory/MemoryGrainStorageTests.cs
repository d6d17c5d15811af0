using Orleans.Storage;
using Trivia.Storage.Tests.Contracts;

namespace Trivia.Storage.Tests.Memory;

/// <summary>Survives "reopening" only in that its storage grains stay up; the contract holds for it all the same.</summary>
public sealed class MemoryGrainStorageTests(MemoryCluster cluster) : GrainStorageContract, IClassFixture<MemoryCluster>
{
    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IGrainStorage> Open() => new(cluster.Storage);

    protected override ValueTask<IGrainStorage> Reopen() => new(cluster.Storage);
}
