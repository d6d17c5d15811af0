using System.Net.Sockets;
using MessagePack;
using Trivia.Fleet.Crews;
using Trivia.Fleet.Sockets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Benchmarks.Overload;

/// <summary>
/// The new work: each visitor signs in, connects, enters an event, stays for some seconds and goes. Nobody tries twice.
/// </summary>
internal sealed class Visitors(SignIn signIn, Uri server, string watched, string joined, Timeline timeline) : IHubSocketHandler, IDisposable
{
    private const long EnterId = 1;

    /// <summary>Visitors at once, so that the driver has descriptors enough for all.</summary>
    private const int AtOnceMax = 15_000;

    private readonly HubDialer dialer = new(
        new DialerOptions { ConnectsAtOnceMax = 4_096, ConnectTimeout = OverloadPlan.Patience }, TimeProvider.System);

    private int sent;
    private int here;

    /// <summary>Visits that the driver itself could not begin; with any the run says nothing of the server.</summary>
    public int NotBegun { get; private set; }

    /// <summary>Visitors who are on their way or here.</summary>
    public int Here => Volatile.Read(ref here);

    /// <summary>Begins a visit.</summary>
    /// <param name="dueAt">When it was due; what it takes is counted from then.</param>
    public void Begin(long dueAt)
    {
        var second = timeline.At(dueAt);
        second.VisitDue();
        if (Interlocked.Increment(ref here) > AtOnceMax)
        {
            Interlocked.Decrement(ref here);
            NotBegun++;
            return;
        }

        var joins = ++sent % OverloadPlan.JoinerAmong == 0;
        _ = Task.Run(() => Run(second, dueAt, joins));
    }

    public void Dispose()
    {
        dialer.Dispose();
        signIn.Dispose();
    }

    void IHubSocketHandler.OnInvocation(
        HubSocket socket, string target, int argumentCount, ref MessagePackReader arguments, long receivedTimestamp)
    {
        // What the room is told is for the players.
    }

    void IHubSocketHandler.OnCompletion(
        HubSocket socket, long invocationId, CompletionKind kind, ref MessagePackReader result, long receivedTimestamp)
    {
        var code = kind == CompletionKind.Result ? VerdictReader.Read(ref result).Code : kind.ToString();
        ((TaskCompletionSource<string>)socket.State!).TrySetResult(code);
    }

    void IHubSocketHandler.OnClosed(HubSocket socket, CloseReason reason) =>
        ((TaskCompletionSource<string>)socket.State!).TrySetException(new IOException($"closed: {reason.Kind}"));

    private async Task Run(SecondTally second, long dueAt, bool joins)
    {
        HubSocket? socket = null;
        try
        {
            var watch = new VisitWatch(dueAt);
            (socket, var visit) = await Enter(joins, watch);
            second.VisitEnded(visit, watch.Times);
            if (visit.End == VisitEnd.Served)
            {
                await Task.Delay(OverloadPlan.Stay);
            }
        }
        finally
        {
            socket?.Abort();
            Interlocked.Decrement(ref here);
        }
    }

    private async Task<(HubSocket? Socket, Visit End)> Enter(bool joins, VisitWatch watch)
    {
        watch.Begun();
        var (token, end) = await signIn.Run();
        if (token is null)
        {
            return (null, end);
        }

        watch.SignedIn();
        var reply = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (socket, refusal) = await Connect(token, reply);
        if (socket is null)
        {
            return (null, refusal);
        }

        watch.Connected();
        socket.SendInvocation(
            EnterId, joins ? HubNames.Join : HubNames.Spectate, 1, joins ? joined : watched,
            static (ref MessagePackWriter writer, string royale) => writer.Write(royale));
        try
        {
            var code = await reply.Task.WaitAsync(OverloadPlan.Patience);
            watch.Entered();
            return (socket, code == RefusalCodes.Ok ? Visit.Served : Visit.Refused("enter", code));
        }
        catch (Exception error) when (error is IOException or TimeoutException)
        {
            return (socket, Visit.Silent("enter", error is TimeoutException ? "no answer" : error.Message));
        }
    }

    private async Task<(HubSocket? Socket, Visit End)> Connect(string token, TaskCompletionSource<string> reply)
    {
        try
        {
            var socket = await dialer.Connect(
                new HubConnectRequest(this) { Gateway = server, Path = HubNames.Path, AccessToken = token, State = reply }, CancellationToken.None);
            return (socket, Visit.Served);
        }
        catch (UpgradeRefusedException refusal)
        {
            return (null, Refusals.CodeIn(refusal.Body) is { } code ? Visit.Refused("connect", code) : Visit.Silent("connect", $"{refusal.Status} with no code"));
        }
        catch (Exception error) when (error is SocketException or IOException or TimeoutException or HubHandshakeException)
        {
            return (null, Visit.Silent("connect", error.GetType().Name));
        }
    }
}
