using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Cluster;

/// <summary>How each member is started: the command lines of <c>eng/cluster.sh</c>, with relays in between.</summary>
internal sealed class MemberLaunches : IDisposable
{
    // The account and key that Azurite publishes; they open nothing else.
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private const string AzuriteProgram = "tests/Azurite/node_modules/azurite/dist/src/blob/main.js";
    private const string AzuriteUnsaved = "tests/Azurite/unsaved.cjs";
    private const int KeyBytes = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient probes = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
    private readonly Dictionary<int, int> gatewayPorts = [];
    private readonly string folder;
    private readonly string signingKey = NewKey();

    /// <param name="folder">Folder for their data.</param>
    public MemberLaunches(string folder) => this.folder = folder;

    /// <summary>The operators' key.</summary>
    public string OperatorKey { get; } = NewKey();

    /// <summary>Port of Redis itself.</summary>
    public int RedisPort { get; } = Ports.Free();

    /// <summary>Port of the blob store itself.</summary>
    public int AzuritePort { get; } = Ports.Free();

    private string AzuriteFolder => Directory.CreateDirectory(Path.Combine(folder, "azurite")).FullName;

    private string RedisFolder => Path.Combine(folder, "redis");

    /// <summary>Redis, which writes what it is told to a file.</summary>
    public MemberSpec Redis(string name = "redis") => new(
        name,
        () =>
        {
            Directory.CreateDirectory(RedisFolder);
            return ChildProcess.Start("redis", "redis-server", [
                "--bind", "127.0.0.1", "--port", Text(RedisPort), "--dir", RedisFolder, "--save", "", "--appendonly", "yes"]);
        },
        cancellationToken => Answers(RedisPort, "PING\r\n"u8.ToArray(), "+PONG"u8.ToArray(), cancellationToken));

    /// <summary>Forgets all that Redis wrote.</summary>
    public void ForgetRedis() => Directory.Delete(RedisFolder, recursive: true);

    /// <summary>
    /// The blob store. It writes its index only when it ends, and looks for nothing to delete: what it does every five seconds and every
    /// ten minutes by itself, with the blobs of half an hour, keeps everybody waiting for longer than a step may be late.
    /// </summary>
    public MemberSpec Azurite() => new(
        "azurite",
        // Elsewhere the store has machines of its own; here it goes before those who wait for it, where that is permitted.
        () => ChildProcess.Start("azurite", "nice", [
            "-n", "-10", "node", "--require", Path.Combine(BuiltProgram.Repository, AzuriteUnsaved), Path.Combine(BuiltProgram.Repository, AzuriteProgram),
            "--blobHost", "127.0.0.1", "--blobPort", Text(AzuritePort),
            "--location", AzuriteFolder, "--silent", "--skipApiVersionCheck", "--disableTelemetry"]),
        cancellationToken => Answers(AzuritePort, "GET / HTTP/1.0\r\n\r\n"u8.ToArray(), "HTTP/"u8.ToArray(), cancellationToken));

    /// <summary>A silo.</summary>
    /// <param name="number">One-based number.</param>
    /// <param name="redisPort">Where it finds Redis.</param>
    /// <param name="blobPort">Where it finds the blob store.</param>
    /// <param name="name">Its name, unless it is that of its number.</param>
    public MemberSpec Silo(int number, int redisPort, int blobPort, string? name = null)
    {
        var (silo, gateway, probe) = (Ports.Free(), Ports.Free(), Ports.Free());
        var environment = new Dictionary<string, string>
        {
            ["Trivia__Cluster__Blobs"] = $"{Account}BlobEndpoint=http://127.0.0.1:{Text(blobPort)}/devstoreaccount1;",

            // Here all share a core or two, and how soon a killed silo is found is what is judged (ADR 29).
            ["Trivia__Cluster__Membership__ProbeTimeoutMax"] = "00:00:01",
        };
        return new MemberSpec(
            name ?? $"silo-{Text(number)}",
            () => ChildProcess.Start(
                BuiltProgram.Silo,
                [
                    "--cluster", "--redis", $"127.0.0.1:{Text(redisPort)}", "--data", Path.Combine(folder, $"silo-{Text(number)}"),
                    "--silo-port", Text(silo), "--gateway-port", Text(gateway), "--probes", $"http://127.0.0.1:{Text(probe)}",
                ],
                environment),
            cancellationToken => IsReady(probe, cancellationToken));
    }

    /// <summary>A gateway, and its own address.</summary>
    /// <param name="number">One-based number.</param>
    /// <param name="redisPort">Where it finds Redis.</param>
    /// <param name="name">Its name, unless it is that of its number.</param>
    /// <param name="arguments">Further arguments.</param>
    public (MemberSpec Spec, Uri Url) Gateway(int number, int redisPort, string? name = null, params string[] arguments)
    {
        var port = gatewayPorts.TryGetValue(number, out var known) ? known : gatewayPorts[number] = Ports.Free();
        var url = new Uri($"http://127.0.0.1:{Text(port)}");
        var environment = new Dictionary<string, string>
        {
            ["TRIVIA_SIGNING_KEY"] = signingKey,
            ["TRIVIA_OPERATOR_KEY"] = OperatorKey,
        };
        var called = name ?? $"gateway-{Text(number)}";
        return (new MemberSpec(
            called,
            () => ChildProcess.Start(
                BuiltProgram.Gateway,
                [
                    "--urls", url.ToString(), "--name", called, "--redis", $"127.0.0.1:{Text(redisPort)}",
                    "--data", Path.Combine(folder, $"gateway-{Text(number)}"), .. arguments,
                ],
                environment),
            cancellationToken => IsReady(port, cancellationToken)), url);
    }

    /// <inheritdoc/>
    public void Dispose() => probes.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    private static async Task<bool> Answers(int port, byte[] question, byte[] answer, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, patience.Token);
            await client.GetStream().WriteAsync(question, patience.Token);
            var reply = new byte[answer.Length];
            await client.GetStream().ReadExactlyAsync(reply, patience.Token);
            return reply.AsSpan().SequenceEqual(answer);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> IsReady(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var reply = await probes.GetAsync(new Uri($"http://127.0.0.1:{Text(port)}/health/ready"), cancellationToken);
            return reply.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
