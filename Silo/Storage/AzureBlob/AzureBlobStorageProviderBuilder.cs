using Azure.Storage.Blobs;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Silo.Storage.AzureBlob;

[assembly: RegisterProvider("AzureBlobStorage", "GrainStorage", "Silo", typeof(AzureBlobStorageProviderBuilder))]

namespace Trivia.Silo.Storage.AzureBlob;

/// <summary>
/// Makes a provider from <c>Orleans:GrainStorage:{name}</c>, with the keys of Orleans' own provider: <c>ProviderType</c>
/// “AzureBlobStorage”, <c>ContainerName</c>, <c>ServiceKey</c> or <c>ConnectionString</c> or <c>ConnectionName</c>, and
/// <c>SerializerKey</c>.
/// </summary>
internal sealed class AzureBlobStorageProviderBuilder : IProviderBuilder<ISiloBuilder>
{
    /// <inheritdoc/>
    public void Configure(ISiloBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.AddAzureBlobGrainStorage(name!, storage => storage.Configure<IServiceProvider>((options, services) =>
        {
            if (configurationSection["ContainerName"] is { Length: > 0 } containerName)
            {
                options.ContainerName = containerName;
            }

            if (configurationSection["ServiceKey"] is { Length: > 0 } serviceKey)
            {
                options.BlobServiceClient = services.GetRequiredKeyedService<BlobServiceClient>(serviceKey);
            }
            else if (ConnectionString(configurationSection, services) is { } connection)
            {
                options.BlobServiceClient = BlobConnection.Open(connection);
            }

            if (configurationSection["SerializerKey"] is { Length: > 0 } serializerKey)
            {
                options.GrainStorageSerializer = services.GetRequiredKeyedService<IGrainStorageSerializer>(serializerKey);
            }
        }));

    private static string? ConnectionString(IConfigurationSection section, IServiceProvider services)
    {
        if (section["ConnectionString"] is { Length: > 0 } given)
        {
            return given;
        }

        return section["ConnectionName"] is { Length: > 0 } name
            ? services.GetRequiredService<IConfiguration>().GetConnectionString(name)
            : null;
    }
}
