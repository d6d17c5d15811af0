namespace Trivia.Storage.Tests.Servers;

/// <summary>Azurite's blob service in memory, at a port of its own, for all tests of this assembly.</summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    private const string Serves = "successfully listens on ";
    private const string RootMark = "Trivia.Orleans.sln";

    // The account and key that Azurite publishes; they open nothing else.
    internal const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private ServerProcess? server;

    /// <summary>Connection string of its account.</summary>
    public string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var program = Path.Combine(Root(), "tests/Azurite/node_modules/azurite/dist/src/blob/main.js");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException("Azurite is not installed: npm ci --prefix tests/Azurite");
        }

        (server, var output) = await ServerProcess.Start(
            "node",
            [
                program, "--blobHost", "127.0.0.1", "--blobPort", "0", "--inMemoryPersistence", "--silent", "--skipApiVersionCheck",
                "--disableTelemetry",
            ],
            line => line.Contains(Serves, StringComparison.Ordinal));
        if (server is null)
        {
            throw new InvalidOperationException($"Azurite did not start:{Environment.NewLine}{output}");
        }

        var url = output[(output.IndexOf(Serves, StringComparison.Ordinal) + Serves.Length)..].Trim();
        Connection = $"{Account}BlobEndpoint={url}/devstoreaccount1;";
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, RootMark)))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above this program holds {RootMark}.");
        }

        return folder.FullName;
    }
}
