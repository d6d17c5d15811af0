using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Trivia.Crash.Processes;

/// <summary>The product in a process of its own: the server, or a gateway alone.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly ChildProcess process;

    private ServerProcess(ChildProcess process, ServerSetup setup)
    {
        this.process = process;
        Setup = setup;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = setup.Url };
    }

    public ServerSetup Setup { get; }

    public Uri Url => Setup.Url;

    public int Id => process.Id;

    public OutputLines Output => process.Output;

    /// <summary>From the start of the process to its readiness.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Calls the server; signed in as the operator once it is ready.</summary>
    public HttpClient Http { get; }

    /// <summary>The operator key that the server keeps in its data folder.</summary>
    public string OperatorKey => File.ReadAllText(Path.Combine(Setup.DataDirectory, "keys", "operator.key")).Trim();

    /// <summary>Starts the server, silo and gateway in one, and waits until it is ready for players.</summary>
    public static Task<ServerProcess> Start(ServerSetup setup, CancellationToken cancellationToken) =>
        Start(BuiltProgram.Silo, setup, cancellationToken);

    /// <summary>Starts a gateway alone, and waits until it is ready for players.</summary>
    /// <param name="setup">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="siloPort">Port at which the silo takes gateways.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<ServerProcess> StartGateway(ServerSetup setup, string name, int siloPort, CancellationToken cancellationToken) =>
        Start(
            BuiltProgram.Gateway,
            setup with { Arguments = ["--name", name, "--silo", $"127.0.0.1:{siloPort}", .. setup.Arguments] },
            cancellationToken);

    /// <summary>Kills the process and starts it again with the same data at the same address.</summary>
    public async Task<ServerProcess> Restart(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        return await Start(Setup, cancellationToken);
    }

    /// <summary>Asks it to stop, and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> Stop(CancellationToken cancellationToken) => process.Stop(cancellationToken);

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => process.Kill();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        Http.Dispose();
    }

    private static async Task<ServerProcess> Start(BuiltProgram program, ServerSetup setup, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var child = ChildProcess.Start(program, ["--urls", setup.Url.ToString(), "--data", setup.DataDirectory, .. setup.Arguments]);
        var server = new ServerProcess(child, setup);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            await server.Ready(patience.Token);
            server.ReadyAfter = Stopwatch.GetElapsedTime(began);
            server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.OperatorKey);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task Ready(CancellationToken cancellationToken)
    {
        while (!await IsReady(cancellationToken))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended before it was ready:{Environment.NewLine}{Output.Tail()}");
            }

            await Task.Delay(LookEvery, cancellationToken);
        }
    }

    private async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        try
        {
            using var reply = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return reply.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException)
        {
            return false;
        }
    }
}
