using System.Security.Cryptography;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using Trivia.Silo.Storage.AzureBlob;
using Trivia.Storage.Tests.Servers;

namespace Trivia.Storage.Tests.AzureBlob;

/// <summary>A container of its own for a test's states.</summary>
internal sealed class BlobFixture(AzuriteServer azurite) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly string containerName = $"test-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    public BlobContainerClient Container { get; private set; } = null!;

    public async ValueTask<AzureBlobGrainStorage> Open(Action<AzureBlobStorageOptions>? configure = null)
    {
        var options = new AzureBlobStorageOptions
        {
            BlobServiceClient = BlobConnection.Open(azurite.Connection),
            ContainerName = containerName,
            GrainStorageSerializer = new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>()),
        };
        configure?.Invoke(options);
        Container = options.BlobServiceClient.GetBlobContainerClient(containerName);
        var storage = new AzureBlobGrainStorage("blobs", options, services.GetRequiredService<IActivatorProvider>());
        await storage.CreateContainer(TestContext.Current.CancellationToken);
        return storage;
    }

    /// <summary>A client whose requests go through something that makes trouble.</summary>
    public BlobServiceClient Through(HttpMessageHandler handler) => new(
        azurite.Connection,
        new BlobClientOptions { RetryPolicy = new ReadsOnlyRetryPolicy(2), Transport = new HttpClientTransport(handler) });

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
