using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Silo.Storage.AzureBlob;
using Trivia.Silo.Storage.Blobs;
using Trivia.Storage.Tests.Servers;
using BlobName = Trivia.Grains.Interfaces.Blobs.BlobName;

namespace Trivia.Storage.Tests.Blobs;

/// <summary>Blobs in Azure Blob Storage, as Azurite speaks it.</summary>
public sealed class AzureBlobStoreTests(AzuriteServer azurite) : BlobStoreContract
{
    private readonly string container = $"blobs-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override async ValueTask<IBlobStore> Open()
    {
        var store = new AzureBlobStore(Container(), BytesMax);
        await store.CreateContainer(Cancellation);
        return store;
    }

    protected override ValueTask<IBlobStore> Reopen() => Open();

    [Fact]
    public async Task Read_ContainerIsGone_IsAFaultAndNotAMissingBlob()
    {
        await Container().DeleteAsync(cancellationToken: Cancellation);

        await Should.ThrowAsync<RequestFailedException>(() => Store.Read(new BlobName("reels", "a"), Cancellation));
    }

    private BlobContainerClient Container() => BlobConnection.Open(azurite.Connection).GetBlobContainerClient(container);
}
