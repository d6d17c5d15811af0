using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Silo.Storage.Blobs;

/// <summary>Gives a silo its store of blobs.</summary>
internal static class BlobStoreSiloExtensions
{
    /// <summary>Blobs in a folder of this machine.</summary>
    public static void AddFolderBlobStore(this ISiloBuilder silo, string folder)
    {
        silo.Services.AddBlobOptions();
        silo.Services.AddSingleton<IBlobStore>(provider => new FolderBlobStore(folder, Options(provider).BytesMax));
    }

    /// <summary>Blobs in a container of a storage account.</summary>
    public static void AddAzureBlobStore(this ISiloBuilder silo, BlobServiceClient account)
    {
        silo.Services.AddBlobOptions();
        silo.Services.AddSingleton(provider =>
            new AzureBlobStore(account.GetBlobContainerClient(Options(provider).Container), Options(provider).BytesMax));
        silo.Services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<AzureBlobStore>());
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<AzureBlobStore>());
    }

    private static void AddBlobOptions(this IServiceCollection services) =>
        services.AddOptions<BlobStoreOptions>().BindConfiguration(BlobStoreOptions.Section).ValidateDataAnnotations().ValidateOnStart();

    private static BlobStoreOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BlobStoreOptions>>().Value;
}
