using System.Net;
using System.Net.Sockets;
using MessagePack;
using Trivia.Fleet.Sockets;

namespace Trivia.Fleet.Tests.Sockets;

public sealed class HubSocketTests(BareHubServer server) : IClassFixture<BareHubServer>, IDisposable
{
    private readonly HubDialer dialer = new(new DialerOptions(), TimeProvider.System);
    private readonly RecordingHandler handler = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => dialer.Dispose();

    [Fact]
    public async Task SendInvocation_WithId_CompletesWithResult()
    {
        var socket = await Connect();

        socket.SendInvocation(41, "Add", 2, (3, 4), static (ref MessagePackWriter writer, (int L, int R) args) =>
        {
            writer.Write(args.L);
            writer.Write(args.R);
        }).ShouldBeTrue();

        var (id, kind, result) = await handler.Completions.Reader.ReadAsync(Cancel);
        (id, kind).ShouldBe((41, CompletionKind.Result));
        Convert.ToInt32(result).ShouldBe(7);
    }

    [Fact]
    public async Task SendInvocation_VoidMethod_CompletesWithNil()
    {
        var socket = await Connect();
        Invoke(socket, long.MaxValue, "Nothing");
        (await handler.Completions.Reader.ReadAsync(Cancel)).ShouldBe((long.MaxValue, CompletionKind.Result, null));
    }

    [Fact]
    public async Task SendInvocation_MethodThrows_CompletesWithItsError()
    {
        var socket = await Connect();
        Invoke(socket, 1, "Throw");
        var (_, kind, result) = await handler.Completions.Reader.ReadAsync(Cancel);
        kind.ShouldBe(CompletionKind.Error);
        result.ShouldBeOfType<string>().ShouldContain("no such luck");
    }

    [Fact]
    public async Task Broadcast_ManySockets_EachReceivesItOnce()
    {
        var handlers = Enumerable.Range(0, 50).Select(_ => new RecordingHandler()).ToList();
        var sockets = await Task.WhenAll(handlers.Select(h => Connect(h)));
        var before = TimeProvider.System.GetTimestamp();

        Say(sockets[0], "hello");

        foreach (var each in handlers)
        {
            var (target, arguments, timestamp) = await each.Invocations.Reader.ReadAsync(Cancel);
            target.ShouldBe("Said");
            arguments.Select(a => Convert.ToString(a)).ShouldBe(["hello", "7"]);
            timestamp.ShouldBeGreaterThan(before);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(900)]
    [InlineData(1_100)]
    [InlineData(4_096)]
    [InlineData(70_000)]
    [InlineData(200_000)]
    public async Task OnInvocation_MessageOfAnySize_ArrivesWhole(int bytes)
    {
        var socket = await Connect();
        for (var repeat = 0; repeat < 3; repeat++)
        {
            Large(socket, bytes);
        }

        for (var repeat = 0; repeat < 3; repeat++)
        {
            var (_, arguments, _) = await handler.Invocations.Reader.ReadAsync(Cancel);
            arguments[0].ShouldBeOfType<byte[]>().Length.ShouldBe(bytes);
        }
    }

    [Fact]
    public async Task SendInvocation_LargeArgument_ReachesTheHub()
    {
        var socket = await Connect();
        var text = new string('x', 20_000);
        Say(socket, text);
        (await handler.Invocations.Reader.ReadAsync(Cancel)).Arguments[0].ShouldBe(text);
    }

    [Fact]
    public async Task OnInvocation_MessageOverTheLimit_ClosesAsOversize()
    {
        var socket = await Connect();
        Large(socket, 300_000);
        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Oversize);
        socket.IsOpen.ShouldBeFalse();
        Invoke(socket, 1, "Nothing").ShouldBeFalse();
    }

    [Fact]
    public async Task Close_OpenSocket_ReportsLocalOnce()
    {
        var socket = await Connect();
        socket.Close();
        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Local);
    }

    [Fact]
    public async Task Abort_OpenSocket_ReportsLocalOnce()
    {
        var socket = await Connect();
        socket.Abort();
        socket.Abort();
        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Local);
    }

    [Fact]
    public async Task OnClosed_HubAborts_SaysServer()
    {
        var socket = await Connect();
        Invoke(socket, null, "Disconnect");
        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Server);
    }

    [Fact]
    public async Task OnClosed_ServerStops_SaysServerOrLost()
    {
        await using var doomed = new BareHubServer();
        await doomed.InitializeAsync();
        await dialer.Connect(new HubConnectRequest(handler) { Gateway = doomed.Url }, Cancel);
        await doomed.Stop();
        var reason = await handler.Closed.WaitAsync(Cancel);
        reason.Kind.ShouldBeOneOf(CloseKind.Server, CloseKind.Lost);
    }

    [Fact]
    public async Task Connect_TokenWithOddCharacters_ReachesTheHubUnchanged()
    {
        var socket = await dialer.Connect(
            new HubConnectRequest(handler) { Gateway = server.Url, AccessToken = "a+b/c=&d e" }, Cancel);
        Invoke(socket, 1, "Token");
        (await handler.Completions.Reader.ReadAsync(Cancel)).Result.ShouldBe("a+b/c=&d e");
    }

    [Fact]
    public async Task Connect_SourceAddressGiven_ComesFromIt()
    {
        using var bound = new HubDialer(
            new DialerOptions { SourceAddresses = [IPAddress.Parse("127.0.0.7")], Gateways = [server.Url] },
            TimeProvider.System);
        var socket = await bound.Connect(new HubConnectRequest(handler), Cancel);
        Invoke(socket, 1, "RemoteAddress");
        (await handler.Completions.Reader.ReadAsync(Cancel)).Result.ShouldBe("127.0.0.7");
    }

    [Fact]
    public async Task Connect_SeveralGateways_TakesThemInTurn()
    {
        await using var second = new BareHubServer();
        await second.InitializeAsync();
        using var both = new HubDialer(new DialerOptions { Gateways = [server.Url, second.Url] }, TimeProvider.System);
        var ports = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            var socket = await both.Connect(new HubConnectRequest(handler), Cancel);
            Invoke(socket, i, "LocalPort");
            ports.Add(Convert.ToInt32((await handler.Completions.Reader.ReadAsync(Cancel)).Result));
        }

        ports.GroupBy(port => port).Select(g => (g.Key, g.Count())).ShouldBe(
            [(server.Url.Port, 2), (second.Url.Port, 2)], ignoreOrder: true);
    }

    [Fact]
    public async Task Connect_WrongPath_SaysNotFound()
    {
        var refusal = await Should.ThrowAsync<UpgradeRefusedException>(() => dialer.Connect(
            new HubConnectRequest(handler) { Gateway = server.Url, Path = "/nowhere" }, Cancel));
        refusal.Status.ShouldBe(404);
    }

    [Fact]
    public async Task Connect_ServerRefuses_CarriesStatusAndBody()
    {
        var refusal = await Should.ThrowAsync<UpgradeRefusedException>(() => dialer.Connect(
            new HubConnectRequest(handler) { Gateway = server.Url, Path = "/refuse" }, Cancel));
        refusal.Status.ShouldBe(403);
        refusal.Message.ShouldContain("not for you");
    }

    [Fact]
    public async Task Connect_NobodyListens_ThrowsSocketException()
    {
        using var reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var url = new Uri($"http://{reserved.LocalEndPoint}");
        await Should.ThrowAsync<SocketException>(() =>
            dialer.Connect(new HubConnectRequest(handler) { Gateway = url }, Cancel));
    }

    [Fact]
    public async Task Connect_HttpsUrl_IsRefusedAsArgument() =>
        await Should.ThrowAsync<ArgumentException>(() => dialer.Connect(
            new HubConnectRequest(handler) { Gateway = new Uri("https://127.0.0.1:1") }, Cancel));

    [Fact]
    public async Task Dispose_OpenSockets_AbortsThem()
    {
        await Connect();
        dialer.Dispose();
        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Local);
    }

    private Task<HubSocket> Connect(RecordingHandler? other = null) =>
        dialer.Connect(new HubConnectRequest(other ?? handler) { Gateway = server.Url }, Cancel);

    private static bool Invoke(HubSocket socket, long? id, string target) =>
        socket.SendInvocation(id, target, 0, 0, static (ref MessagePackWriter _, int _) => { });

    private static void Say(HubSocket socket, string text) =>
        socket.SendInvocation(null, "Broadcast", 1, text, static (ref MessagePackWriter writer, string t) => writer.Write(t));

    private static void Large(HubSocket socket, int bytes) =>
        socket.SendInvocation(null, "Large", 1, bytes, static (ref MessagePackWriter writer, int n) => writer.Write(n));
}
