using Trivia.Silo.Storage;
using Trivia.Storage.Tests.Contracts;

namespace Trivia.Storage.Tests.Sqlite;

public sealed class SqliteReminderTableTests : ReminderTableContract
{
    private readonly SqliteFixture sqlite = new();

    public override async ValueTask DisposeAsync()
    {
        await sqlite.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override ValueTask<IReminderTable> Open() => new(new SqliteReminderTable(sqlite.Open()));

    protected override async ValueTask<IReminderTable> Reopen() => new SqliteReminderTable(await sqlite.Reopen());
}
