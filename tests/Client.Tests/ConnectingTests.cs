using System.Net;
using System.Net.Sockets;
using Trivia.Client.Connections;
using Trivia.Client.Tests.Hosting;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests;

public sealed class ConnectingTests
{
    private readonly HubScript script = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Start_SomeGatewaysDown_FindsTheOneThatIsUp(int seed)
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer([Nobody(), gateway.Address, Nobody()], options => options with { Seed = seed });

        await player.Connection.Start(TestContext.Current.CancellationToken);

        player.Connection.State.ShouldBe(ConnectionState.Connected);
        gateway.Connected.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Start_TokenRefused_EndsAndSaysSo()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer(
            [gateway.Address], options => options with { Token = ScriptedGateway.RefusedToken });

        await Should.ThrowAsync<ConnectionClosedException>(player.Connection.Start(TestContext.Current.CancellationToken));

        await player.States.Next(state => state == ConnectionState.Closed);
    }

    [Fact]
    public async Task Start_CallerGivesUp_Stops()
    {
        await using var player = new TestPlayer([Nobody()]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(player.Connection.Start(patience.Token));
    }

    [Fact]
    public async Task Join_Refused_ReturnsTheCodeAndLeavesNoRoyale()
    {
        script.OnJoin = (_, _) => Task.FromResult(JoinReply.Refused(RefusalCodes.Full));
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer([gateway.Address]);
        await player.Connection.Start(TestContext.Current.CancellationToken);

        var reply = await player.Connection.Join(Frames.Royale, TestContext.Current.CancellationToken);

        reply.Code.ShouldBe(RefusalCodes.Full);
        player.Connection.Royale.ShouldBeNull();
    }

    [Fact]
    public async Task Join_ServerTooBusy_TriesAgain()
    {
        var tries = 0;
        script.OnJoin = (_, royale) => Task.FromResult(Interlocked.Increment(ref tries) < 3
            ? JoinReply.Refused(RefusalCodes.TooMany)
            : new JoinReply { Code = RefusalCodes.Ok, Royale = Frames.Snapshot(royale, 1) });
        await using var gateway = await ScriptedGateway.Start(script);

        await using var player = await TestPlayer.InRoyale(gateway);

        tries.ShouldBe(3);
    }

    [Fact]
    public async Task Join_ConnectionLostBeforeTheReply_JoinsOverTheNext()
    {
        var tries = 0;
        script.OnJoin = (caller, royale) =>
        {
            if (Interlocked.Increment(ref tries) == 1)
            {
                caller.Context.Abort();
            }

            return Task.FromResult(new JoinReply { Code = RefusalCodes.Ok, Royale = Frames.Snapshot(royale, 1) });
        };
        await using var gateway = await ScriptedGateway.Start(script);

        await using var player = await TestPlayer.InRoyale(gateway);

        tries.ShouldBe(2);
    }

    [Fact]
    public async Task Probe_Sent_IsEchoed()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        await gateway.Send(HubNames.Probe, 123_456_789_012L);

        (await script.Calls.Next(call => call.Method == HubNames.Echo)).Arguments.ShouldBe("123456789012");
    }

    [Fact]
    public async Task Resync_Sent_ConnectsAnewAndResumes()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        await gateway.Send(HubNames.Resync);

        (await script.Calls.Next(call => call.Method == HubNames.Resume)).Arguments.ShouldBe("r-0001 1");
    }

    [Fact]
    public async Task Move_Sent_GoesToAnotherGateway()
    {
        await using var first = await ScriptedGateway.Start(script);
        await using var second = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(first, second);
        var (old, other) = first.Connected.IsEmpty ? (second, first) : (first, second);

        await old.Send(HubNames.Move, new MoveFrame { InMs = 20 });

        (await script.Calls.Next(call => call.Method == HubNames.Resume)).Gateway.ShouldBe(other);
    }

    [Fact]
    public async Task Standing_InARoyale_ReturnsTheRank()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        (await player.Connection.Standing(TestContext.Current.CancellationToken)).Rank.ShouldBe(3);
    }

    [Fact]
    public async Task Dispose_WhileNobodyAnswers_EndsAtOnce()
    {
        var player = new TestPlayer([Nobody()]);
        var starting = player.Connection.Start(TestContext.Current.CancellationToken);

        await player.DisposeAsync();

        await Should.ThrowAsync<ConnectionClosedException>(starting);
        player.Connection.State.ShouldBe(ConnectionState.Closed);
    }

    private static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }
}
