using Trivia.Storage.Tests.Contracts;

namespace Trivia.Storage.Tests.Redis;

/// <summary>Nothing is held in memory by the table, so there is nothing to reopen.</summary>
public sealed class RedisReminderTableTests(RedisCluster cluster) : ReminderTableContract, IClassFixture<RedisCluster>
{
    public override async ValueTask DisposeAsync()
    {
        await Table.TestOnlyClearTable();
        GC.SuppressFinalize(this);
    }

    protected override ValueTask<IReminderTable> Open() => new(cluster.Reminders);

    protected override ValueTask<IReminderTable> Reopen() => new(cluster.Reminders);
}
