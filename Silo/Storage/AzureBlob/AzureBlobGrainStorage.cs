using System.Net.Mime;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Trivia.Silo.Storage.AzureBlob;

/// <summary>
/// Grain states in Azure Blob Storage, a blob each. The blob's ETag fences off a second activation: every write and clear
/// is conditional on it.
/// </summary>
/// <param name="name">The provider's name.</param>
/// <param name="options">The provider's options, with a client and a serializer.</param>
/// <param name="activators">Makes the fresh state of a grain that has none.</param>
public sealed class AzureBlobGrainStorage(string name, AzureBlobStorageOptions options, IActivatorProvider activators)
    : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private readonly BlobContainerClient container = options.BlobServiceClient!.GetBlobContainerClient(options.ContainerName);

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(OptionFormattingUtilities.Name<AzureBlobGrainStorage>(name), options.InitStage, CreateContainer);

    /// <summary>Makes the container unless it is there.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task CreateContainer(CancellationToken cancellationToken) =>
        container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await Blob(stateName, grainId).DownloadContentAsync(cancellationToken)).Value;
            var isCleared = blob.Content.IsEmpty;
            grainState.State = isCleared ? Fresh<T>() : options.GrainStorageSerializer.Deserialize<T>(blob.Content) ?? Fresh<T>();
            grainState.ETag = blob.Details.ETag.ToString();
            grainState.RecordExists = !isCleared;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            // Only the blob: a container that is gone is a fault, and not a thousand grains that never were.
            Forget(grainState);
        }
        catch (Exception exception) when (IsOfClient(exception))
        {
            throw Fault("Read", stateName, grainId, exception);
        }
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <summary>
    /// Writes the state as it is at the call; what the grain changes while it waits belongs to its next write.
    /// The ETag is set when the state is stored, and stays as it was if the write fails.
    /// </summary>
    /// <exception cref="InconsistentStateException">Another activation has written or cleared the state since this one read it.</exception>
    /// <exception cref="InvalidOperationException">The state is larger than the provider allows.</exception>
    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var data = options.GrainStorageSerializer.Serialize(grainState.State);
        if (data.Length > options.StateBytesMax)
        {
            throw new InvalidOperationException(
                $"State {stateName} of {grainId} takes {data.Length} bytes; provider {name} allows {options.StateBytesMax}.");
        }

        grainState.ETag = await Upload(stateName, grainId, grainState.ETag, data, cancellationToken);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <summary>Clears the state if it is still the one that was read; clearing a state that never was is no conflict.</summary>
    /// <exception cref="InconsistentStateException">Another activation has written or cleared the state since this one read it.</exception>
    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        if (grainState.ETag is null)
        {
            await ExpectNone(stateName, grainId, cancellationToken);
            Forget(grainState);
        }
        else if (options.DeleteStateOnClear)
        {
            await Delete(stateName, grainId, grainState.ETag, cancellationToken);
            Forget(grainState);
        }
        else
        {
            var etag = await Upload(stateName, grainId, grainState.ETag, BinaryData.Empty, cancellationToken);
            Forget(grainState);
            grainState.ETag = etag;
        }
    }

    private static BlobRequestConditions OnlyIf(string? etag) =>
        etag is null ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = new ETag(etag) };

    private static bool IsConflict(RequestFailedException exception) => exception.Status is
        StatusCodes.Status404NotFound or StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed;

    // What is thrown here may travel to a gateway as the reply to a call. Gateways do not have the types of the store's client,
    // and a reply that they cannot read says nothing: causes go into messages.
    private static InconsistentStateException Conflict(
        string operation, string stateName, GrainId grainId, string? etag, RequestFailedException? cause) =>
        new($"{operation} of state {stateName} of {grainId} conflicts with what is stored: {cause?.ErrorCode ?? "BlobAlreadyExists"}.",
            "Unknown", etag);

    private static IOException Fault(string operation, string stateName, GrainId grainId, Exception cause) =>
        new($"{operation} of state {stateName} of {grainId} failed: {FirstLine((cause as RequestFailedException)?.ErrorCode ?? cause.Message)}");

    // Reads that were repeated in vain end as the sum of their faults.
    private static bool IsOfClient(Exception exception) => exception is RequestFailedException or AggregateException;

    // What follows lists the request's headers.
    private static string FirstLine(string message) => message.Split('\n')[0].Trim();

    private async Task<string> Upload(
        string stateName, GrainId grainId, string? etag, BinaryData data, CancellationToken cancellationToken)
    {
        try
        {
            var upload = new BlobUploadOptions
            {
                Conditions = OnlyIf(etag),
                HttpHeaders = new BlobHttpHeaders { ContentType = MediaTypeNames.Application.Octet },
            };
            return (await Blob(stateName, grainId).UploadAsync(data, upload, cancellationToken)).Value.ETag.ToString();
        }
        catch (RequestFailedException exception) when (IsConflict(exception))
        {
            throw Conflict("Write", stateName, grainId, etag, exception);
        }
        catch (Exception exception) when (IsOfClient(exception))
        {
            throw Fault("Write", stateName, grainId, exception);
        }
    }

    private async Task Delete(string stateName, GrainId grainId, string etag, CancellationToken cancellationToken)
    {
        try
        {
            await Blob(stateName, grainId).DeleteAsync(DeleteSnapshotsOption.None, OnlyIf(etag), cancellationToken);
        }
        catch (RequestFailedException exception) when (IsConflict(exception))
        {
            throw Conflict("Clear", stateName, grainId, etag, exception);
        }
        catch (Exception exception) when (IsOfClient(exception))
        {
            throw Fault("Clear", stateName, grainId, exception);
        }
    }

    private async Task ExpectNone(string stateName, GrainId grainId, CancellationToken cancellationToken)
    {
        bool isThere;
        try
        {
            isThere = (await Blob(stateName, grainId).ExistsAsync(cancellationToken)).Value;
        }
        catch (Exception exception) when (IsOfClient(exception))
        {
            throw Fault("Clear", stateName, grainId, exception);
        }

        if (isThere)
        {
            throw Conflict("Clear", stateName, grainId, etag: null, cause: null);
        }
    }

    private BlobClient Blob(string stateName, GrainId grainId) => container.GetBlobClient(BlobName.Of(stateName, grainId));

    private void Forget<T>(IGrainState<T> grainState)
    {
        grainState.State = Fresh<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private T Fresh<T>() => activators.GetActivator<T>().Create();
}
