using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;
using StackExchange.Redis;
using Trivia.Storage.Tests.Servers;

namespace Trivia.Storage.Tests.Redis;

/// <summary>A silo with Orleans' own Redis providers: a third witness of our contracts, with a store outside the process.</summary>
public sealed class RedisCluster(RedisServer redis) : IAsyncLifetime
{
    private InProcessTestCluster cluster = null!;

    public IGrainStorage Storage => Services.GetRequiredKeyedService<IGrainStorage>("witness");

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    private IServiceProvider Services => cluster.Silos[0].ServiceProvider;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddRedisGrainStorage("witness", options =>
            {
                options.ConfigurationOptions = ConfigurationOptions.Parse(redis.Connection);
                options.DeleteStateOnClear = true;
            });
            silo.UseRedisReminderService(options => options.ConfigurationOptions = ConfigurationOptions.Parse(redis.Connection));
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();
}
