using Azure.Storage.Blobs;

namespace Trivia.Silo.Storage.AzureBlob;

/// <summary>Makes clients of a storage account.</summary>
public static class BlobConnection
{
    // With the delays between them a read is given up after three seconds, before the call that waits for it.
    private const int ReadRetriesMax = 9;

    // Shorter than a grain call may take, so that a stuck request ends as a fault of its own and not as a lost call.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(4);

    /// <summary>A client that repeats reads, and never a write.</summary>
    /// <param name="connection">A connection string, or an absolute address that carries its own signature.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static BlobServiceClient Open(string connection)
    {
        var options = new BlobClientOptions
        {
            RetryPolicy = new ReadsOnlyRetryPolicy(ReadRetriesMax),
            Retry = { NetworkTimeout = NetworkTimeout },
        };
        return Uri.TryCreate(connection, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new BlobServiceClient(uri, options)
            : new BlobServiceClient(connection, options);
    }
}
