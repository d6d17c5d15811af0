using System.Diagnostics;
using Trivia.Benchmarks.Harness;
using Trivia.Fleet.Sockets;

namespace Trivia.Benchmarks.Baselines;

/// <summary>Socket.IO on Node, from npm, its players on the fleet's raw sockets.</summary>
internal sealed class SocketIoContender : IContender
{
    private const string Path = "/socket.io/?EIO=4&transport=websocket";

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "socketio");

    private readonly WebSocketDialer dialer = new(new DialerOptions(), TimeProvider.System);
    private ServerProcess? server;
    private IRoundObserver observer = null!;
    private EngineIoPlayer[] players = [];

    public string Name => TargetList.SocketIo;

    public IReadOnlyList<int> ServerProcessIds => [server!.Id];

    public async Task Start(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(System.IO.Path.Combine(Folder, "node_modules")))
        {
            await InstallPackages(cancellationToken);
        }

        var launch = new ProcessStartInfo("node", ["server.js", "0", $"{QuestionPayload.Chars}"])
        {
            WorkingDirectory = Folder,
        };
        launch.Environment["NODE_ENV"] = "production";
        server = await ServerProcess.Start(launch, cancellationToken);
    }

    public async Task Connect(int players, IRoundObserver observer, CancellationToken cancellationToken)
    {
        this.observer = observer;
        this.players = await Task.WhenAll(Enumerable.Range(0, players).Select(i => Dial(i, cancellationToken)));
    }

    public Task Release(int round, CancellationToken cancellationToken) => players[0].Release(round)
        ? Task.CompletedTask
        : throw new InvalidOperationException("The first player's connection is closed.");

    public void Answer(int player, int round)
    {
        if (!players[player].Answer(round, player & 3))
        {
            observer.Failed(player, "its socket is closed");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var player in players)
        {
            player.Abort();
        }

        dialer.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task InstallPackages(CancellationToken cancellationToken)
    {
        var launch = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        };
        using var npm = Process.Start(launch) ?? throw new InvalidOperationException("npm did not start.");
        await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci in {Folder} ended with code {npm.ExitCode}.");
        }
    }

    private async Task<EngineIoPlayer> Dial(int index, CancellationToken cancellationToken)
    {
        var player = new EngineIoPlayer(index, observer);
        await player.Open(await dialer.Connect(server!.Url, Path, [], cancellationToken), cancellationToken);
        return player;
    }
}
