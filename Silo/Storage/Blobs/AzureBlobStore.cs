using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Silo.Storage.Blobs;

/// <summary>Blobs in Azure Blob Storage. A write is conditional on there being none, and is never repeated by itself.</summary>
internal sealed class AzureBlobStore(BlobContainerClient container, int bytesMax) : IBlobStore, ILifecycleParticipant<ISiloLifecycle>
{
    /// <inheritdoc/>
    public int BytesMax => bytesMax;

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(AzureBlobStore), ServiceLifecycleStage.ApplicationServices, CreateContainer);

    /// <summary>Makes the container unless it is there.</summary>
    public Task CreateContainer(CancellationToken cancellationToken) =>
        container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> TryCreate(BlobName name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        BlobSize.Check(data, BytesMax);
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await Blob(name).UploadAsync(BinaryData.FromBytes(data), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]?> Read(BlobName name, CancellationToken cancellationToken)
    {
        try
        {
            return (await Blob(name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            // Only the blob: a container that is gone is a fault.
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Delete(BlobName name, CancellationToken cancellationToken) =>
        (await Blob(name).DeleteIfExistsAsync(cancellationToken: cancellationToken)).Value;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobEntry> List(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = new BlobName(folder, "any").Folder + "/";
        var options = new GetBlobsOptions { Prefix = prefix };
        await foreach (var item in container.GetBlobsAsync(options, cancellationToken))
        {
            if (BlobName.TryParse(item.Name, out var name))
            {
                yield return new BlobEntry(
                    name, item.Properties.ContentLength ?? 0, item.Properties.CreatedOn ?? item.Properties.LastModified ?? default);
            }
        }
    }

    private BlobClient Blob(BlobName name) => container.GetBlobClient(name.ToString());
}
