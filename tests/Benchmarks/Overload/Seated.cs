using System.Diagnostics;
using MessagePack;
using Trivia.Benchmarks.Product;
using Trivia.Fleet.Api;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Benchmarks.Overload;

/// <summary>The accepted work: players with a seat, who answer every question after a while of their own.</summary>
internal sealed class Seated(TriviaServer server, TriviaEvent royale, int players, Timeline timeline) : IHubSocketHandler, IDisposable
{
    private const long JoinId = 0;
    private const int ConnectsAtOnce = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ThinksAtLeast = TimeSpan.FromMilliseconds(200);

    private readonly HubDialer dialer = new(new DialerOptions { ConnectsAtOnceMax = ConnectsAtOnce }, TimeProvider.System);
    private readonly Seat[] seats = [.. Enumerable.Range(0, players).Select(number => new Seat(number))];
    private Pacer pacer = null!;
    private volatile bool isEnding;
    private int lost;

    /// <summary>Players whose connection was closed although they had done nothing wrong.</summary>
    public int Lost => Volatile.Read(ref lost);

    /// <summary>Takes all seats.</summary>
    public async Task Gather(CancellationToken cancellationToken)
    {
        pacer = new Pacer(Answer);
        using var guests = new ApiCalls([server.Url], ConnectsAtOnce, Patience, seed: 1, TimeProvider.System);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ConnectsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(seats, parallel, async (seat, cancel) =>
        {
            var token = await royale.SignIn(guests, seat.Number, cancel);
            seat.Socket = await dialer.Connect(
                new HubConnectRequest(this) { Gateway = server.Url, Path = HubNames.Path, AccessToken = token, State = seat }, cancel);
            seat.Socket.SendInvocation(JoinId, HubNames.Join, 1, royale.Id, static (ref MessagePackWriter writer, string id) => writer.Write(id));
            if (await seat.Joined.Task.WaitAsync(Patience, cancel) is var code && code != RefusalCodes.Ok)
            {
                throw new InvalidOperationException($"Player {seat.Number} got no seat: {code}.");
            }
        });
    }

    public void Dispose()
    {
        isEnding = true;
        pacer?.Dispose();
        dialer.Dispose();
    }

    void IHubSocketHandler.OnInvocation(
        HubSocket socket, string target, int argumentCount, ref MessagePackReader arguments, long receivedTimestamp)
    {
        var seat = (Seat)socket.State!;
        switch (target)
        {
            case HubNames.Question:
                seat.Round = FrameReader.Round(ref arguments);

                // Spread evenly, and the same in every run.
                var share = (double)((seat.Number * 7_919L) % players) / players;
                seat.DueAt = receivedTimestamp + Ticks(ThinksAtLeast + (share * (royale.AnswersWithin - ThinksAtLeast)));
                pacer.At(seat.DueAt, seat);
                break;
            case HubNames.Probe:
                socket.SendInvocation(
                    null, HubNames.Echo, 1, arguments.ReadInt64(), static (ref MessagePackWriter writer, long nonce) => writer.Write(nonce));
                break;
        }
    }

    void IHubSocketHandler.OnCompletion(
        HubSocket socket, long invocationId, CompletionKind kind, ref MessagePackReader result, long receivedTimestamp)
    {
        var seat = (Seat)socket.State!;
        var code = kind == CompletionKind.Result ? VerdictReader.Read(ref result).Code : kind.ToString();
        if (invocationId == JoinId)
        {
            seat.Joined.TrySetResult(code);
        }
        else if (code == RefusalCodes.Ok && invocationId == seat.Round)
        {
            timeline.At(seat.DueAt).AnswerAcked(Stopwatch.GetElapsedTime(seat.DueAt, receivedTimestamp).TotalMilliseconds);
        }
    }

    void IHubSocketHandler.OnClosed(HubSocket socket, CloseReason reason)
    {
        ((Seat)socket.State!).Joined.TrySetException(new IOException($"closed: {reason.Kind}"));
        if (!isEnding)
        {
            Interlocked.Increment(ref lost);
        }
    }

    private static long Ticks(TimeSpan span) => (long)(span.TotalSeconds * Stopwatch.Frequency);

    private void Answer(Seat seat)
    {
        timeline.At(seat.DueAt).AnswerSent();
        seat.Socket!.SendInvocation(
            seat.Round, HubNames.Answer, 3, (royale.Id, seat.Round, seat.Number & 3),
            static (ref MessagePackWriter writer, (string Royale, int Round, int Choice) args) =>
            {
                writer.Write(args.Royale);
                writer.Write(args.Round);
                writer.Write(args.Choice);
            });
    }
}
