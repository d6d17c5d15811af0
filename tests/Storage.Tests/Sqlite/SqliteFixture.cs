using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using Trivia.Silo.Storage;

namespace Trivia.Storage.Tests.Sqlite;

/// <summary>A folder of its own for a store's file, and the services that a provider needs.</summary>
internal sealed class SqliteFixture : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("trivia-storage-");
    private readonly ServiceProvider services = new ServiceCollection()
        .AddMetrics().AddSerializer().AddSingleton<SqliteStoreMetrics>().BuildServiceProvider();

    private readonly List<SqliteStore> opened = [];

    public string File => Path.Combine(folder.FullName, "trivia.db");

    /// <summary>Records the metrics of the stores opened here.</summary>
    public CommitRecorder Record() => new(services.GetRequiredService<IMeterFactory>());

    public SqliteStore Open(Action<SqliteStoreOptions>? configure = null)
    {
        var options = new SqliteStoreOptions { Path = File };
        configure?.Invoke(options);
        var store = SqliteStore.Open(
            options, services.GetRequiredService<SqliteStoreMetrics>(), NullLogger<SqliteStore>.Instance);
        opened.Add(store);
        return store;
    }

    public async Task<SqliteStore> Reopen()
    {
        await Close();
        return Open();
    }

    public SqliteGrainStorage Provider(
        SqliteStore store, string name = "Default", Action<SqliteGrainStorageOptions>? configure = null)
    {
        var options = new SqliteGrainStorageOptions
        {
            GrainStorageSerializer = new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>()),
        };
        configure?.Invoke(options);
        return new SqliteGrainStorage(name, options, store, services.GetRequiredService<IActivatorProvider>());
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task Close()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync();
        }
    }
}
