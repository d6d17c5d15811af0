namespace Trivia.Silo.Storage.Blobs;

/// <summary>The limit that all stores of blobs keep.</summary>
internal static class BlobSize
{
    /// <summary>Refuses what is too large.</summary>
    /// <exception cref="ArgumentException">It is.</exception>
    public static void Check(ReadOnlyMemory<byte> data, int bytesMax)
    {
        if (data.Length > bytesMax)
        {
            throw new ArgumentException($"A blob of {data.Length} bytes; the store takes {bytesMax}.", nameof(data));
        }
    }
}
