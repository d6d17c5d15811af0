using System.ComponentModel.DataAnnotations;
using Azure.Storage.Blobs;
using Orleans.Storage;

namespace Trivia.Silo.Storage.AzureBlob;

/// <summary>
/// Options of one named grain storage provider over Azure Blob Storage. Names and defaults are those of Orleans' own
/// provider, so that it can take this one's place; what it does not have says so.
/// </summary>
public sealed class AzureBlobStorageOptions : IStorageProviderSerializerOptions
{
    /// <summary>Talks to the storage account.</summary>
    [Required(ErrorMessage = "A BlobServiceClient is needed: give a connection string.")]
    public BlobServiceClient? BlobServiceClient { get; set; }

    /// <summary>
    /// Container that holds the states, made at start when it is missing: 3–63 lower-case letters, digits and single hyphens.
    /// </summary>
    [Required, StringLength(63, MinimumLength = 3)]
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "{0} takes lower-case letters, digits and single hyphens.")]
    public string ContainerName { get; set; } = "grainstate";

    /// <summary>Stage of the silo's life at which the container is made.</summary>
    public int InitStage { get; set; } = ServiceLifecycleStage.ApplicationServices;

    /// <summary>Whether clearing deletes the blob; otherwise an empty one stays, and keeps an ETag.</summary>
    public bool DeleteStateOnClear { get; set; } = true;

    /// <summary>
    /// How states become bytes. By default the serializer registered under the provider's name, and without one Orleans'
    /// own binary format, which follows <c>[Id]</c>s from version to version and keeps zeros.
    /// </summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;

    /// <summary>Most bytes of one serialized state; a larger one is refused. Of this provider only.</summary>
    [Range(1, 1 << 28)]
    public int StateBytesMax { get; set; } = 16 << 20;
}
