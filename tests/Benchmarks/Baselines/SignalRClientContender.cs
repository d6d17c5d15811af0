using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using System.Diagnostics;
using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Baselines;

/// <summary>
/// The bare hub with the stock SignalR client as its players: not a rival of the product, but the measure of what the
/// fleet's raw sockets save.
/// </summary>
internal sealed class SignalRClientContender : IContender
{
    private const int ConnectsAtOnceMax = 64;

    private ServerProcess? server;
    private IRoundObserver observer = null!;
    private HubConnection[] players = [];

    public string Name => "signalr-client";

    public IReadOnlyList<int> ServerProcessIds => [server!.Id];

    public async Task Start(CancellationToken cancellationToken) =>
        server = await ServerProcess.Start(BareHubLaunch.Create(), cancellationToken);

    public async Task Connect(int players, IRoundObserver observer, CancellationToken cancellationToken)
    {
        this.observer = observer;
        this.players = new HubConnection[players];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = ConnectsAtOnceMax,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, players, parallel, async (i, cancel) => this.players[i] = await Dial(i, cancel));
    }

    public Task Release(int round, CancellationToken cancellationToken) =>
        players[0].SendAsync("Release", round, cancellationToken);

    public void Answer(int player, int round) => _ = AnswerAndReport(player, round);

    public async ValueTask DisposeAsync()
    {
        await Parallel.ForEachAsync(players, async (player, _) => await player.DisposeAsync());
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private async Task AnswerAndReport(int player, int round)
    {
        try
        {
            await players[player].InvokeAsync<bool>("Answer", round, player & 3);
            observer.AnswerAcknowledged(player, round, Stopwatch.GetTimestamp());
        }
        catch (Exception error)
        {
            observer.Failed(player, error.Message);
        }
    }

    private async Task<HubConnection> Dial(int player, CancellationToken cancellationToken)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(server!.Url, "/hub"), options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.SkipNegotiation = true;
            })
            .AddMessagePackProtocol()
            .Build();
        connection.On<int, long, string>("Question", (round, released, _) =>
            observer.QuestionReceived(player, round, released, Stopwatch.GetTimestamp()));
        await connection.StartAsync(cancellationToken);
        return connection;
    }
}
