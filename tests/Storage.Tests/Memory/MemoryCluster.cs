using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Trivia.Storage.Tests.Memory;

/// <summary>A silo with Orleans' own in-memory providers: witnesses that our contracts ask for nothing of our own making.</summary>
public sealed class MemoryCluster : IAsyncLifetime
{
    private InProcessTestCluster cluster = null!;

    public IGrainStorage Storage => Services.GetRequiredKeyedService<IGrainStorage>("witness");

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    private IServiceProvider Services => cluster.Silos[0].ServiceProvider;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo.AddMemoryGrainStorage("witness").UseInMemoryReminderService());
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();
}
