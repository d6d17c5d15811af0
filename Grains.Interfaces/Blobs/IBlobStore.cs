namespace Trivia.Grains.Interfaces.Blobs;

/// <summary>
/// Files that are written once and then only read: pictures, data sets. A folder on disk in one process, Azure Blob Storage
/// in a cluster. A blob is there whole or not at all.
/// </summary>
public interface IBlobStore
{
    /// <summary>Most bytes of a blob.</summary>
    int BytesMax { get; }

    /// <summary>Stores a blob, durably, unless there is one of that name. Safe to repeat when the outcome is unknown.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its bytes.</param>
    /// <param name="cancellationToken">Gives up; the blob may have been stored.</param>
    /// <returns>False when there is one of that name, which stays as it is.</returns>
    /// <exception cref="ArgumentException">It has more than <see cref="BytesMax"/> bytes.</exception>
    Task<bool> TryCreate(BlobName name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken);

    /// <summary>A blob's bytes; null when there is none of that name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<byte[]?> Read(BlobName name, CancellationToken cancellationToken);

    /// <summary>Removes a blob; false when there was none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up; the blob may be gone.</param>
    Task<bool> Delete(BlobName name, CancellationToken cancellationToken);

    /// <summary>The blobs of a folder, in no particular order; those stored or removed meanwhile may be missing or listed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends the list.</param>
    /// <exception cref="ArgumentException">It is no name of a folder.</exception>
    IAsyncEnumerable<BlobEntry> List(string folder, CancellationToken cancellationToken);
}
