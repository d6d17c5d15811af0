using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Trivia.Silo.Storage;

/// <summary>Puts grain states and reminders of a silo into one SQLite file.</summary>
public static class SqliteStorageSiloBuilderExtensions
{
    /// <summary>
    /// Configures the silo's store. The other methods here add it with its defaults, so this is needed only to
    /// change them; it may be called before or after those, and more than once.
    /// </summary>
    public static ISiloBuilder ConfigureSqliteStore(
        this ISiloBuilder builder, Action<OptionsBuilder<SqliteStoreOptions>> configure)
    {
        builder.AddSqliteStore();
        configure(builder.Services.AddOptions<SqliteStoreOptions>());
        return builder;
    }

    /// <summary>Adds the silo's store as the grain storage provider that states without a provider's name use.</summary>
    public static ISiloBuilder AddSqliteGrainStorageAsDefault(
        this ISiloBuilder builder, Action<OptionsBuilder<SqliteGrainStorageOptions>>? configure = null) =>
        builder.AddSqliteGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configure);

    /// <summary>Adds a named grain storage provider. All of them share the silo's store and keep their states apart.</summary>
    public static ISiloBuilder AddSqliteGrainStorage(
        this ISiloBuilder builder, string name, Action<OptionsBuilder<SqliteGrainStorageOptions>>? configure = null)
    {
        builder.AddSqliteStore();
        var options = builder.Services.AddOptions<SqliteGrainStorageOptions>(name);
        configure?.Invoke(options);
        options.PostConfigure<IServiceProvider>((o, services) =>
            o.GrainStorageSerializer ??= services.GetKeyedService<IGrainStorageSerializer>(name)
                ?? ActivatorUtilities.CreateInstance<OrleansGrainStorageSerializer>(services));
        options.ValidateDataAnnotations().ValidateOnStart();
        builder.Services.ConfigureNamedOptionForLogging<SqliteGrainStorageOptions>(name);
        builder.Services.AddGrainStorage(name, CreateProvider);
        return builder;
    }

    /// <summary>Keeps the silo's reminders in its store.</summary>
    public static ISiloBuilder UseSqliteReminderService(
        this ISiloBuilder builder, Action<OptionsBuilder<SqliteStoreOptions>>? configure = null)
    {
        builder.AddSqliteStore();
        configure?.Invoke(builder.Services.AddOptions<SqliteStoreOptions>());
        builder.AddReminders();
        builder.Services.AddSingleton<IReminderTable, SqliteReminderTable>();
        return builder;
    }

    private static void AddSqliteStore(this ISiloBuilder builder)
    {
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(SqliteStore)))
        {
            return;
        }

        services.AddMetrics();
        services.AddOptions<SqliteStoreOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureFormatter<SqliteStoreOptions>();
        services.TryAddSingleton<SqliteStoreMetrics>();
        services.AddSingleton(provider => SqliteStore.Open(
            provider.GetRequiredService<IOptions<SqliteStoreOptions>>().Value,
            provider.GetRequiredService<SqliteStoreMetrics>(),
            provider.GetRequiredService<ILogger<SqliteStore>>()));
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SqliteStoreLifecycle>();
    }

    private static SqliteGrainStorage CreateProvider(IServiceProvider services, string name) => new(
        name,
        services.GetRequiredService<IOptionsMonitor<SqliteGrainStorageOptions>>().Get(name),
        services.GetRequiredService<SqliteStore>(),
        services.GetRequiredService<IActivatorProvider>());
}
