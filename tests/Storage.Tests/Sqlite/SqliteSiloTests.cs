using Orleans.TestingHost;
using Trivia.Silo.Storage;

namespace Trivia.Storage.Tests.Sqlite;

/// <summary>Grains on a silo that is put together with our extensions.</summary>
public sealed class SqliteSiloTests : IAsyncDisposable
{
    private readonly SqliteFixture sqlite = new();

    public async ValueTask DisposeAsync() => await sqlite.DisposeAsync();

    [Fact]
    public async Task Restart_AfterWritesAndAReminder_HasBoth()
    {
        await using (var before = await Start())
        {
            var counter = before.Client.GetGrain<ICounterGrain>("a");
            (await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => counter.Add(1)))).Max().ShouldBe(100);
            await counter.Remind("watchdog");
        }

        await using var after = await Start();
        var again = after.Client.GetGrain<ICounterGrain>("a");
        (await again.Total()).ShouldBe(100);
        (await again.Reminders()).ShouldBe(["watchdog"]);
    }

    [Fact]
    public async Task Stop_SiloStopped_LeavesOneFileWithoutALog()
    {
        await using (var cluster = await Start())
        {
            await cluster.Client.GetGrain<ICounterGrain>("a").Add(1);
        }

        File.Exists(sqlite.File).ShouldBeTrue();
        File.Exists($"{sqlite.File}-wal").ShouldBeFalse();
    }

    private async Task<InProcessTestCluster> Start()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo
            .ConfigureSqliteStore(store => store.Configure(options => options.Path = sqlite.File))
            .AddSqliteGrainStorage("scores")
            .AddSqliteGrainStorageAsDefault()
            .UseSqliteReminderService());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
