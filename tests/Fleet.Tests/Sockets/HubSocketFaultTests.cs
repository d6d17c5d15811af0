using System.Text;
using MessagePack;
using Microsoft.Extensions.Time.Testing;
using Trivia.Fleet.Sockets;

namespace Trivia.Fleet.Tests.Sockets;

/// <summary>What only a server out of line, or out of time, would do.</summary>
public sealed class HubSocketFaultTests : IDisposable
{
    private static readonly DialerOptions Options = new() { ConnectTimeout = TimeSpan.FromSeconds(20) };

    private readonly FakeTimeProvider time = new();
    private readonly ScriptedServer server = new();
    private readonly RecordingHandler handler = new();
    private readonly HubDialer dialer;

    public HubSocketFaultTests() => dialer = new HubDialer(Options, time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        dialer.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task Connect_WrongAcceptValue_IsAProtocolViolation()
    {
        var connecting = Dial();
        await server.AcceptRequest(Cancel);
        await server.Send(ScriptedServer.Upgraded("bm90IHRoZSBhbnN3ZXI="), Cancel);
        await Should.ThrowAsync<ProtocolViolationException>(connecting);
    }

    [Fact]
    public async Task Connect_AnswerIsNotHttp_IsAProtocolViolation()
    {
        var connecting = Dial();
        await server.AcceptRequest(Cancel);
        await server.Send("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray(), Cancel);
        await Should.ThrowAsync<ProtocolViolationException>(connecting);
    }

    [Fact]
    public async Task Connect_ServerNeverAnswers_TimesOut()
    {
        var connecting = Dial();
        await server.AcceptRequest(Cancel);
        time.Advance(Options.ConnectTimeout);
        await Should.ThrowAsync<TimeoutException>(connecting);
    }

    [Fact]
    public async Task Connect_HubNeverAnswersHandshake_TimesOutWithoutOnClosed()
    {
        var connecting = Dial();
        await server.Send(ScriptedServer.Upgraded(await server.AcceptRequest(Cancel)), Cancel);
        await server.ReadFrame(Cancel);
        time.Advance(Options.ConnectTimeout);
        await Should.ThrowAsync<TimeoutException>(connecting);
        handler.Closed.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Connect_HubRefusesHandshake_CarriesItsWords()
    {
        var connecting = Dial();
        var accept = await server.AcceptRequest(Cancel);
        var refusal = "{\"error\":\"no messagepack here\"}\u001e"u8.ToArray();
        await server.Send([.. ScriptedServer.Upgraded(accept), 0x82, (byte)refusal.Length, .. refusal], Cancel);
        (await Should.ThrowAsync<HubHandshakeException>(connecting)).Message.ShouldContain("no messagepack here");
    }

    [Fact]
    public async Task Connect_MessageInTheSameBytesAsTheUpgrade_Arrives()
    {
        var connecting = Dial();
        var accept = await server.AcceptRequest(Cancel);
        var message = Invocation("Early");
        byte[] payload = [.. "{}\u001e"u8, .. message];
        await server.Send([.. ScriptedServer.Upgraded(accept), 0x82, (byte)payload.Length, .. payload], Cancel);
        await connecting;
        (await handler.Invocations.Reader.ReadAsync(Cancel)).Target.ShouldBe("Early");
    }

    [Fact]
    public async Task OnInvocation_OneByteAFragmentWithPingsBetween_ArrivesWhole()
    {
        await Connect();
        var message = Invocation("Shredded");
        for (var i = 0; i < message.Length; i++)
        {
            var opcode = (i == 0 ? 0x2 : 0x0) | (i == message.Length - 1 ? 0x80 : 0);
            await server.Send([(byte)opcode, 1, message[i], 0x89, 1, (byte)i], Cancel);
            var (answer, payload) = await server.ReadFrame(Cancel);
            answer.ShouldBe(0xA);
            payload.ShouldBe([(byte)i]);
        }

        (await handler.Invocations.Reader.ReadAsync(Cancel)).Target.ShouldBe("Shredded");
    }

    [Fact]
    public async Task KeepAlive_TurnWithoutSending_SendsOnePing()
    {
        await Connect();
        AdvanceOneTurn();
        var (opcode, payload) = await server.ReadFrame(Cancel);
        opcode.ShouldBe(0x2);
        payload.ShouldBe([2, 0x91, 6]);
    }

    [Fact]
    public async Task KeepAlive_SilentServer_ClosesAsTimeout()
    {
        await Connect();
        for (var turn = 0; turn < 6; turn++)
        {
            AdvanceOneTurn();
        }

        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Timeout);
    }

    [Fact]
    public async Task KeepAlive_ServerIgnoresGoodbye_ClosesAfterATurn()
    {
        var socket = await Connect();
        socket.Close();
        AdvanceOneTurn();
        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Local);
    }

    [Fact]
    public async Task OnClosed_CloseFrame_CarriesCodeAndText()
    {
        await Connect();
        await server.Send([0x88, 5, 0x03, 0xE9, .. "bye"u8], Cancel);
        (await handler.Closed.WaitAsync(Cancel)).ShouldBe(new CloseReason(CloseKind.Server, "bye", 1001));
        (await server.ReadFrame(Cancel)).Payload.ShouldBe([0x03, 0xE9]);
    }

    [Fact]
    public async Task OnClosed_HubCloseMessage_CarriesItsErrorAndInvitation()
    {
        await Connect();
        byte[] close = [0x93, 7, 0xA4, .. "full"u8, 0xC3];
        await server.Send([0x82, (byte)(close.Length + 1), (byte)close.Length, .. close], Cancel);
        (await server.ReadFrame(Cancel)).Opcode.ShouldBe(0x8);
        await server.Send([0x88, 0], Cancel);
        (await handler.Closed.WaitAsync(Cancel)).ShouldBe(new CloseReason(CloseKind.Server, "full", MayReconnect: true));
    }

    [Theory]
    [InlineData(new byte[] { 0x82, 0x81, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x82, 2, 1, 0xC1 })]
    public async Task OnClosed_ForbiddenBytes_SaysProtocol(byte[] bytes)
    {
        await Connect();
        await server.Send(bytes, Cancel);
        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Protocol);
    }

    [Fact]
    public async Task SendInvocation_ServerReadsNothing_ClosesAsCongested()
    {
        var socket = await Connect();
        var ballast = new string('x', 20_000);
        while (socket.SendInvocation(null, "Talk", 1, ballast, static (ref MessagePackWriter w, string s) => w.Write(s)))
        {
        }

        (await handler.Closed.WaitAsync(Cancel)).Kind.ShouldBe(CloseKind.Congested);
    }

    private static byte[] Invocation(string target)
    {
        byte[] message = [0x96, 1, 0x80, 0xC0, (byte)(0xA0 | target.Length), .. Encoding.ASCII.GetBytes(target), 0x90, 0x90];
        return [(byte)message.Length, .. message];
    }

    private Task<HubSocket> Dial() => dialer.Connect(new HubConnectRequest(handler) { Gateway = server.Url }, Cancel);

    private async Task<HubSocket> Connect()
    {
        var connecting = Dial();
        await server.AcceptHub(Cancel);
        return await connecting;
    }

    // The wheel arms its timer again after each tick, so time must pass tick by tick.
    private void AdvanceOneTurn()
    {
        for (var tick = 0; tick < KeepAliveWheel.Slots; tick++)
        {
            time.Advance(Options.PingInterval / KeepAliveWheel.Slots);
        }
    }
}
