using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using Trivia.Silo.Storage.AzureBlob;

namespace Trivia.Silo.Storage;

/// <summary>Puts grain states of a silo into Azure Blob Storage.</summary>
public static class AzureBlobStorageSiloBuilderExtensions
{
    /// <summary>Adds blob storage as the grain storage provider that states without a provider's name use.</summary>
    public static ISiloBuilder AddAzureBlobGrainStorageAsDefault(
        this ISiloBuilder builder, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null) =>
        builder.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    /// <summary>Adds a named grain storage provider over blob storage.</summary>
    public static ISiloBuilder AddAzureBlobGrainStorage(
        this ISiloBuilder builder, string name, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null)
    {
        var options = builder.Services.AddOptions<AzureBlobStorageOptions>(name);
        configureOptions?.Invoke(options);
        options.PostConfigure<IServiceProvider>((o, services) =>
            o.GrainStorageSerializer ??= services.GetKeyedService<IGrainStorageSerializer>(name)
                ?? ActivatorUtilities.CreateInstance<OrleansGrainStorageSerializer>(services));
        options.ValidateDataAnnotations().ValidateOnStart();
        builder.Services.ConfigureNamedOptionForLogging<AzureBlobStorageOptions>(name);
        builder.Services.AddGrainStorage(name, CreateProvider);
        return builder;
    }

    private static AzureBlobGrainStorage CreateProvider(IServiceProvider services, string name) => new(
        name,
        services.GetRequiredService<IOptionsMonitor<AzureBlobStorageOptions>>().Get(name),
        services.GetRequiredService<IActivatorProvider>());
}
