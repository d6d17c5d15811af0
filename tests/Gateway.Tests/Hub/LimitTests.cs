using System.Net.WebSockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class LimitTests(ScriptedCluster cluster) : HubTests(cluster)
{
    private static readonly byte[] Ping = [0x02, 0x91, 0x06];

    protected override (string Key, object Value)[] Settings =>
    [
        ("Connections:BacklogMax", 777),
        ("Connections:ConnectionsMax", 6),
        ("Connections:ConnectionsPerPlayerMax", 2),
        ("Connections:ConnectionsPerAddressMax", 4),
        ("AllowedOrigins:0", "https://play.example.org"),
    ];

    [Fact]
    public void Listen_ManyComeAtOnce_AsManyWaitAsTheLimitSays() =>
        Gateway.Services.GetRequiredService<IOptions<SocketTransportOptions>>().Value.Backlog.ShouldBe(777);

    [Fact]
    public async Task Connect_PlayerHasEnough_IsRefusedUntilOneCloses()
    {
        await using var first = await RawPlayer.Connect(Gateway, "p-1");
        var second = await RawPlayer.Connect(Gateway, "p-1");

        (await RawPlayer.Refused(Gateway, "p-1")).ShouldBe((429, true));

        await second.DisposeAsync();
        await Eventually.True(async () => (await RawPlayer.Refused(Gateway, "p-1")).Status == 101, "the place is free again");
    }

    [Fact]
    public async Task Connect_AddressHasEnough_IsRefusedButForLoadTests()
    {
        var players = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => RawPlayer.Connect(Gateway, $"p-{number}")));

        (await RawPlayer.Refused(Gateway, "p-9")).ShouldBe((429, true));

        await using var simulated = await RawPlayer.Connect(Gateway, "p-10", loadTest: true);
        simulated.State.ShouldBe(WebSocketState.Open);
        await Task.WhenAll(players.Select(player => player.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Connect_GatewayIsFull_IsTurnedAway()
    {
        var players = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => RawPlayer.Connect(Gateway, $"p-{number}", loadTest: true)));

        (await RawPlayer.Refused(Gateway, "p-9")).ShouldBe((503, true));

        await Task.WhenAll(players.Select(player => player.DisposeAsync().AsTask()));
    }

    [Theory]
    [InlineData("https://play.example.org", 101)]
    [InlineData("https://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData(null, 101)]
    public async Task Connect_FromOrigin_IsDecidedByIt(string? origin, int status) =>
        (await RawPlayer.Refused(Gateway, "p-1", origin)).Status.ShouldBe(status);

    [Fact]
    public async Task Connect_FromOwnOrigin_IsLetIn() =>
        (await RawPlayer.Refused(Gateway, "p-1", Gateway.Url.GetLeftPart(UriPartial.Authority))).Status.ShouldBe(101);

    [Fact]
    public async Task Frames_BeyondTheBudget_CloseTheConnectionAndBarThePlayer()
    {
        await using var player = await RawPlayer.Connect(Gateway, "p-1");
        await using var bystander = await RawPlayer.Connect(Gateway, "p-2");

        // Pings never reach the hub's methods; they count all the same.
        await player.Send([.. Enumerable.Repeat(Ping, 80).SelectMany(ping => ping)]);

        await player.ReadToEnd();
        await Eventually.True(async () => (await RawPlayer.Refused(Gateway, "p-1")) == (429, true), "the player is barred");
        bystander.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Frames_JsonBeyondTheBudget_CloseTheConnection()
    {
        await using var player = await RawPlayer.Connect(Gateway, "p-1", protocol: "json");

        await player.Send([.. Enumerable.Repeat("{\"type\":6}\u001e"u8.ToArray(), 80).SelectMany(ping => ping)]);

        await player.ReadToEnd();
        (await RawPlayer.Refused(Gateway, "p-1")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Frames_SentAlongWithTheHandshake_CountLikeAnyOther()
    {
        await using var binary = await RawPlayer.Connect(Gateway, "p-1", more: [.. Enumerable.Repeat(Ping, 80).SelectMany(ping => ping)]);
        await using var text = await RawPlayer.Connect(
            Gateway, "p-2", protocol: "json", loadTest: true, more: [.. Enumerable.Repeat("{\"type\":6}\u001e"u8.ToArray(), 80).SelectMany(ping => ping)]);

        await binary.ReadToEnd();
        await text.ReadToEnd();
        (await RawPlayer.Refused(Gateway, "p-1")).Status.ShouldBe(429);
        (await RawPlayer.Refused(Gateway, "p-2")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Frames_SentAlongWithTheHandshakeWithinTheBudget_AreServed()
    {
        await using var player = await RawPlayer.Connect(Gateway, "p-1", more: [.. Enumerable.Repeat(Ping, 30).SelectMany(ping => ping)]);

        (await player.Receive()).ShouldBe("{}\u001e"u8.ToArray());
        (await RawPlayer.Refused(Gateway, "p-1")).Status.ShouldBe(101);
    }

    [Fact]
    public async Task Calls_BeyondTheBudget_AreRefusedWithACode()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);

        var replies = await Task.WhenAll(Enumerable.Range(0, 45).Select(_ => player.Answer(Royale, 1, 1)));

        replies.Select(reply => reply.Code).Distinct().ShouldContain(RefusalCodes.TooMany);
        player.IsClosed.ShouldBeFalse();
        await Eventually.True(async () => (await player.Answer(Royale, 1, 1)).Code == RefusalCodes.NotOpen, "the budget fills again", everyMs: 500);
    }

    [Theory]
    [InlineData(new byte[] { 0x05, 0xC1, 0xC1, 0xC1, 0xC1, 0xC1 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })]
    [InlineData(new byte[] { 0x01, 0x90 })]
    public async Task Frames_Malformed_CloseTheConnection(byte[] bytes)
    {
        await using var player = await RawPlayer.Connect(Gateway, "p-1");

        await player.Send(bytes);

        await player.ReadToEnd();
        player.State.ShouldNotBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Frames_Oversize_CloseTheConnection()
    {
        await using var player = await RawPlayer.Connect(Gateway, "p-1");

        await player.Send([0x90, 0x4E, .. new byte[10_000]]);

        await player.ReadToEnd();
        player.State.ShouldNotBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Calls_UnknownOrWithWrongArguments_AreRefusedAndTheConnectionLives()
    {
        await using var player = await Gateway.Connect("p-1");

        await Should.ThrowAsync<Exception>(() => player.Invoke<string>("Win", Royale.Id));
        await Should.ThrowAsync<Exception>(() => player.Invoke<AnswerReply>(HubNames.Answer, Royale.Id, "one", "two"));

        (await player.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);
    }
}
