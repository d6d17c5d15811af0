using Orleans.Storage;
using Trivia.Storage.Tests.Contracts;

namespace Trivia.Storage.Tests.Redis;

/// <summary>Nothing is held in memory by the provider, so there is nothing to reopen.</summary>
public sealed class RedisGrainStorageTests(RedisCluster cluster) : GrainStorageContract, IClassFixture<RedisCluster>
{
    protected override bool TellsStoredETag => false;

    protected override bool TellsCurrentETag => false;

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IGrainStorage> Open() => new(cluster.Storage);

    protected override ValueTask<IGrainStorage> Reopen() => new(cluster.Storage);
}
