using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using Trivia.Silo.Storage;

namespace Trivia.Storage.Probe;

/// <summary>A store and a provider over it, put together as a silo would.</summary>
internal sealed class ProbeStore : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly SqliteStore store;

    public ProbeStore(string file)
    {
        services = new ServiceCollection().AddMetrics().AddSerializer().AddSingleton<SqliteStoreMetrics>().BuildServiceProvider();
        store = SqliteStore.Open(
            new SqliteStoreOptions { Path = file },
            services.GetRequiredService<SqliteStoreMetrics>(),
            NullLogger<SqliteStore>.Instance);
        var options = new SqliteGrainStorageOptions
        {
            GrainStorageSerializer = new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>()),
        };
        Storage = new SqliteGrainStorage("probe", options, store, services.GetRequiredService<IActivatorProvider>());
    }

    public IGrainStorage Storage { get; }

    public static GrainId Key(int writer) => GrainId.Create("probe", $"{writer}");

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await services.DisposeAsync();
    }
}
