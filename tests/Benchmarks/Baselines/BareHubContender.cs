using MessagePack;
using Trivia.Benchmarks.Harness;
using Trivia.Fleet.Sockets;

namespace Trivia.Benchmarks.Baselines;

/// <summary>A bare SignalR hub, its players on the fleet's raw sockets.</summary>
internal sealed class BareHubContender : IContender, IHubSocketHandler
{
    private const int ControlPlayer = -1;

    private readonly HubDialer dialer = new(new DialerOptions(), TimeProvider.System);
    private ServerProcess? server;
    private IRoundObserver observer = null!;
    private HubSocket[] players = [];
    private HubSocket control = null!;
    private volatile bool isClosing;

    public string Name => TargetList.Bare;

    public IReadOnlyList<int> ServerProcessIds => [server!.Id];

    public async Task Start(CancellationToken cancellationToken) =>
        server = await ServerProcess.Start(BareHubLaunch.Create(), cancellationToken);

    public async Task Connect(int players, IRoundObserver observer, CancellationToken cancellationToken)
    {
        this.observer = observer;
        this.players = await Task.WhenAll(Enumerable.Range(0, players).Select(i => Dial(i, cancellationToken)));
        control = await Dial(ControlPlayer, cancellationToken);
    }

    public Task Release(int round, CancellationToken cancellationToken)
    {
        var isSent = control.SendInvocation(
            null, "Release", 1, round, static (ref MessagePackWriter writer, int r) => writer.Write(r));
        return isSent ? Task.CompletedTask : throw new InvalidOperationException("The control connection is closed.");
    }

    public void Answer(int player, int round)
    {
        var isSent = players[player].SendInvocation(
            round, "Answer", 2, (round, player & 3), static (ref MessagePackWriter writer, (int Round, int Choice) args) =>
            {
                writer.Write(args.Round);
                writer.Write(args.Choice);
            });
        if (!isSent)
        {
            observer.Failed(player, "its socket is closed");
        }
    }

    public void OnInvocation(
        HubSocket socket, string target, int argumentCount, ref MessagePackReader arguments, long receivedTimestamp)
    {
        if ((int)socket.State! is var player && player != ControlPlayer)
        {
            observer.QuestionReceived(player, arguments.ReadInt32(), arguments.ReadInt64(), receivedTimestamp);
        }
    }

    public void OnCompletion(
        HubSocket socket, long invocationId, CompletionKind kind, ref MessagePackReader result, long receivedTimestamp)
    {
        var player = (int)socket.State!;
        if (kind == CompletionKind.Result && result.ReadBoolean())
        {
            observer.AnswerAcknowledged(player, (int)invocationId, receivedTimestamp);
        }
        else
        {
            observer.Failed(player, $"its answer {invocationId} was refused");
        }
    }

    public void OnClosed(HubSocket socket, CloseReason reason)
    {
        if (!isClosing)
        {
            observer.Failed((int)socket.State!, $"its socket closed: {reason.Kind}, {reason.Detail}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        isClosing = true;
        dialer.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private Task<HubSocket> Dial(int player, CancellationToken cancellationToken) => dialer.Connect(
        new HubConnectRequest(this) { Gateway = server!.Url, State = player }, cancellationToken);
}
