using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Silo.Storage.Blobs;

/// <summary>Blobs as files of a folder that this process alone has.</summary>
/// <remarks>
/// A blob is written beside its place, flushed, and then moved into it unless there is one: whoever reads sees all of it or
/// nothing. What a killed process left half written is thrown away at the next start.
/// </remarks>
internal sealed class FolderBlobStore : IBlobStore
{
    // No name begins with a dot, so no folder of blobs is this one.
    private const string Unfinished = ".unfinished";

    // .NET's move looks whether the place is free and renames then, over whoever came between.
    private readonly Lock moving = new();

    private readonly string root;

    /// <summary>Opens the folder, and makes it if need be.</summary>
    public FolderBlobStore(string root, int bytesMax)
    {
        this.root = Path.GetFullPath(root);
        BytesMax = bytesMax;
        var unfinished = Path.Combine(this.root, Unfinished);
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
    }

    /// <inheritdoc/>
    public int BytesMax { get; }

    /// <inheritdoc/>
    public async Task<bool> TryCreate(BlobName name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        BlobSize.Check(data, BytesMax);
        var place = PathOf(name);
        if (File.Exists(place))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var draft = Path.Combine(root, Unfinished, RandomNumberGenerator.GetHexString(32, lowercase: true));
        try
        {
            await WriteWhole(draft, data, cancellationToken);
            return TryMove(draft, place);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]?> Read(BlobName name, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(name), cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<bool> Delete(BlobName name, CancellationToken cancellationToken)
    {
        var place = PathOf(name);
        var exists = File.Exists(place);
        if (exists)
        {
            File.Delete(place);
        }

        return Task.FromResult(exists);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobEntry> List(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = new DirectoryInfo(Path.GetDirectoryName(PathOf(new BlobName(folder, "any")))!);
        await Task.Yield();
        foreach (var file in place.Exists ? place.EnumerateFiles() : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BlobName.IsPart(file.Name) && file.Exists)
            {
                yield return new BlobEntry(new BlobName(folder, file.Name), file.Length, file.LastWriteTimeUtc);
            }
        }
    }

    private static async Task WriteWhole(string path, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        await file.WriteAsync(data, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private bool TryMove(string draft, string place)
    {
        lock (moving)
        {
            if (File.Exists(place))
            {
                return false;
            }

            File.Move(draft, place, overwrite: false);
            return true;
        }
    }

    private string PathOf(BlobName name) => Path.Combine(root, name.Folder, name.File);
}
