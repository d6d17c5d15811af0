using Trivia.Storage.Tests.Contracts;

namespace Trivia.Storage.Tests.Memory;

/// <summary>Survives "reopening" only in that its table grain stays up; the contract holds for it all the same.</summary>
public sealed class MemoryReminderTableTests(MemoryCluster cluster) : ReminderTableContract, IClassFixture<MemoryCluster>
{
    public override async ValueTask DisposeAsync()
    {
        await Table.TestOnlyClearTable();
        GC.SuppressFinalize(this);
    }

    protected override ValueTask<IReminderTable> Open() => new(cluster.Reminders);

    protected override ValueTask<IReminderTable> Reopen() => new(cluster.Reminders);
}
