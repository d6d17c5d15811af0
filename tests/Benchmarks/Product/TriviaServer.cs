using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Trivia.Benchmarks.Product;

/// <summary>The product's server as its users start it: one process, its data in a folder that goes with it.</summary>
internal sealed class TriviaServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly Process process;
    private readonly DirectoryInfo data;
    private readonly Task output;
    private readonly TelemetrySink? sink;

    private TriviaServer(Process process, DirectoryInfo data, Uri url, int gatewayPort, string operatorKey, TelemetrySink? sink)
    {
        this.sink = sink;
        this.process = process;
        this.data = data;

        // A pipe that nobody reads would block the server once it is full.
        output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        (Url, GatewayPort, OperatorKey) = (url, gatewayPort, operatorKey);
    }

    public int Id => process.Id;

    public Uri Url { get; }

    /// <summary>Port at which its silo takes clients.</summary>
    public int GatewayPort { get; }

    public string OperatorKey { get; }

    /// <summary>What lies in its data folder.</summary>
    public long DataBytes() => data.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="telling">How much it tells of itself.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="cores">Cores that it may use, the first ones; zero for all.</param>
    /// <exception cref="InvalidOperationException">It ended before, or took too long.</exception>
    public static async Task<TriviaServer> Start(Telling telling, CancellationToken cancellationToken, int cores = 0)
    {
        var data = Directory.CreateTempSubdirectory("trivia-bench-");
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var gatewayPort = FreePort();
        string[] program =
        [
            ProductFiles.Program, "--urls", url.OriginalString, "--data", data.FullName, "--gateway-port", $"{gatewayPort}",
        ];
        var launch = cores > 0
            ? new ProcessStartInfo("taskset", ["--cpu-list", $"0-{cores - 1}", "dotnet", .. program])
            : new ProcessStartInfo("dotnet", program);
        launch.RedirectStandardOutput = true;
        launch.Environment["TRIVIA_OPERATOR_KEY"] = key;
        launch.Environment["Trivia__Telemetry__Metrics"] = telling == Telling.Nothing ? "false" : "true";
        var sink = telling == Telling.Everything ? await TelemetrySink.Start() : null;
        if (sink is not null)
        {
            launch.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = sink.Url;
            launch.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        }

        var process = Process.Start(launch) ?? throw new InvalidOperationException("The product's server did not start.");
        var server = new TriviaServer(process, data, url, gatewayPort, key, sink);
        try
        {
            await server.Ready(cancellationToken);
            sink?.Scrape(url, key);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the server: what it would still store is thrown away anyhow.</summary>
    public async ValueTask DisposeAsync()
    {
        if (sink is not null)
        {
            await sink.DisposeAsync();
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await output;
        process.Dispose();
        data.Delete(recursive: true);
    }

    private async Task Ready(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Url };
        var began = Stopwatch.GetTimestamp();
        while (!await IsReady(http, cancellationToken))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException($"{ProductFiles.Program} did not become ready.");
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    private static async Task<bool> IsReady(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var reply = await http.GetAsync("/health/ready", cancellationToken);
            return reply.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
