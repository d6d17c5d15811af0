using System.Diagnostics;
using MessagePack;
using Trivia.Benchmarks.Harness;
using Trivia.Fleet.Api;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Benchmarks.Product;

/// <summary>
/// The product: a royale on its one-process server, its players on the fleet's raw sockets. One player more than
/// measured never answers, so that a round stays open until its window ends, and the reveal does not fall into the
/// acknowledgements.
/// </summary>
internal sealed class TriviaContender(string name, Telling telling, int players, RoundPlan plan) : IContender, IHubSocketHandler
{
    private const long JoinId = 0;
    private const int JoinTriesMax = 20;

    // Told to be ready a little before the question opens: what is measured begins with it.
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan JoinAgainAfter = TimeSpan.FromMilliseconds(200);

    private readonly DialerOptions dialing = new();
    private readonly Everyone revealed = new(players + 1);
    private readonly Everyone paused = new(players + 1);
    private HubDialer dialer = null!;
    private TriviaServer? server;
    private TriviaEvent? royale;
    private IRoundObserver observer = null!;
    private TriviaPlayer[] seats = [];
    private long opensAt;
    private volatile int currentRound;
    private volatile bool isClosing;

    public string Name => name;

    public IReadOnlyList<int> ServerProcessIds => [server!.Id];

    public async Task Start(CancellationToken cancellationToken)
    {
        if (plan.Mode == RoundMode.Echo)
        {
            throw new InvalidOperationException("The product takes no answers without a question.");
        }

        dialer = new HubDialer(dialing, TimeProvider.System);
        server = await TriviaServer.Start(telling, cancellationToken);
        royale = await TriviaEvent.Schedule(server, players + 1, plan.Window, cancellationToken);
    }

    public async Task Connect(int players, IRoundObserver observer, CancellationToken cancellationToken)
    {
        this.observer = observer;
        seats = [.. Enumerable.Range(0, players + 1).Select(index => new TriviaPlayer(index))];
        using var guests = new ApiCalls(
            [server!.Url], dialing.ConnectsAtOnceMax, RoundPlan.Timeout, seed: 1, TimeProvider.System);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = dialing.ConnectsAtOnceMax,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(seats, parallel, async (player, cancel) => await Seat(player, guests, cancel));
    }

    public async Task Prepare(int round, CancellationToken cancellationToken)
    {
        revealed.Expect(round);
        paused.Expect(round);
        opensAt = await royale!.Stage(round, cancellationToken);
        currentRound = round;
        await Until(opensAt, Ahead, cancellationToken);
    }

    public Task Release(int round, CancellationToken cancellationToken) => Until(opensAt, TimeSpan.Zero, cancellationToken);

    public void Answer(int player, int round)
    {
        var isSent = seats[player].Socket!.SendInvocation(
            round,
            HubNames.Answer,
            3,
            (royale!.Id, round, player & 3),
            static (ref MessagePackWriter writer, (string Royale, int Round, int Choice) args) =>
            {
                writer.Write(args.Royale);
                writer.Write(args.Round);
                writer.Write(args.Choice);
            });
        if (!isSent)
        {
            observer.Failed(player, "its socket is closed");
        }
    }

    public Task Conclude(int round, CancellationToken cancellationToken) => revealed.Wait(RoundPlan.Timeout, cancellationToken);

    public async Task Rest(int round, CancellationToken cancellationToken)
    {
        await royale!.Pause(cancellationToken);
        await paused.Wait(RoundPlan.Timeout, cancellationToken);
    }

    public void OnInvocation(
        HubSocket socket, string target, int argumentCount, ref MessagePackReader arguments, long receivedTimestamp)
    {
        var player = (TriviaPlayer)socket.State!;
        switch (target)
        {
            case HubNames.Question when player.Index < players:
                observer.QuestionReceived(player.Index, FrameReader.Round(ref arguments), opensAt, receivedTimestamp);
                break;
            case HubNames.Reveal:
                revealed.Told(FrameReader.Round(ref arguments));
                break;
            case HubNames.Phase when FrameReader.IsPaused(ref arguments):
                paused.Told(currentRound);
                break;
            case HubNames.Probe:
                socket.SendInvocation(
                    null, HubNames.Echo, 1, arguments.ReadInt64(), static (ref MessagePackWriter writer, long nonce) => writer.Write(nonce));
                break;
            case HubNames.Void or HubNames.Out or HubNames.Resync or HubNames.Move:
                observer.Failed(player.Index, $"the server sent '{target}', and the round does not count");
                break;
        }
    }

    public void OnCompletion(
        HubSocket socket, long invocationId, CompletionKind kind, ref MessagePackReader result, long receivedTimestamp)
    {
        var player = (TriviaPlayer)socket.State!;
        var (code, _) = kind == CompletionKind.Result ? VerdictReader.Read(ref result) : (RefusalCodes.Unresolved, 0);
        if (invocationId == JoinId)
        {
            player.Joined.TrySetResult(code);
        }
        else if (code == RefusalCodes.Ok)
        {
            observer.AnswerAcknowledged(player.Index, (int)invocationId, receivedTimestamp);
        }
        else
        {
            observer.Failed(player.Index, $"its answer {invocationId} was refused: {code}");
        }
    }

    public void OnClosed(HubSocket socket, CloseReason reason)
    {
        var player = (TriviaPlayer)socket.State!;
        player.Joined.TrySetException(new IOException($"Closed while joining: {reason.Detail}"));
        if (!isClosing)
        {
            observer.Failed(player.Index, $"its socket closed: {reason.Kind}, {reason.Detail}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        isClosing = true;
        dialer?.Dispose();
        royale?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task Until(long timestamp, TimeSpan ahead, CancellationToken cancellationToken)
    {
        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), timestamp) - ahead;
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellationToken);
        }
    }

    private async Task Seat(TriviaPlayer player, ApiCalls guests, CancellationToken cancellationToken)
    {
        var token = await royale!.SignIn(guests, player.Index, cancellationToken);
        var request = new HubConnectRequest(this) { Gateway = server!.Url, Path = HubNames.Path, AccessToken = token, State = player };
        player.Socket = await dialer.Connect(request, cancellationToken);
        for (var attempt = 1; await Join(player, cancellationToken) is var code && code != RefusalCodes.Ok; attempt++)
        {
            if (code is not (RefusalCodes.Unresolved or RefusalCodes.TooMany or RefusalCodes.Busy) || attempt == JoinTriesMax)
            {
                throw new InvalidOperationException($"Player {player.Index} got no seat: {code}.");
            }

            await Task.Delay(JoinAgainAfter, cancellationToken);
        }
    }

    private Task<string> Join(TriviaPlayer player, CancellationToken cancellationToken)
    {
        player.Joined = TriviaPlayer.NewReply();
        player.Socket!.SendInvocation(
            JoinId, HubNames.Join, 1, royale!.Id, static (ref MessagePackWriter writer, string royale) => writer.Write(royale));
        return player.Joined.Task.WaitAsync(RoundPlan.Timeout, cancellationToken);
    }
}
