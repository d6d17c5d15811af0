using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Trivia.Client.Connections;
using Trivia.Client.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests;

/// <summary>The client library in a lobby, from the door to the highlight reel.</summary>
public sealed class ClientLobbyTests(SharedHost shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Game_OverTheClientLibrary_EndsWithAReelThatStaffCanTakeDown()
    {
        await using var host = await LobbyHost.Start(("Gateway:Reels:KeepFor", TimeSpan.FromMilliseconds(50)));
        await using var ada = await Client.Connect(host, "Ada");
        await using var bob = await Client.Connect(host, "Bob");
        var made = await ada.Lobbies.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 5 }, Cancellation);
        (await bob.Lobbies.Join(made.Id!, Cancellation)).Seat.ShouldBe(1);
        (await bob.Lobbies.Say("Good luck!", Cancellation)).ShouldBe(RefusalCodes.Ok);
        (await ada.Lobbies.Host(HubNames.StartLobby, Cancellation)).ShouldBe(RefusalCodes.Ok);

        await Eventually.True(() => ada.Finish is not null && bob.Finish is not null, "the game is over for both");
        await Eventually.True(() => ada.Reel is not null && bob.Reel is not null, "both are told of the reel");

        ada.Questions.Order().ShouldBe([1, 2, 3, 4, 5]);
        bob.Questions.Order().ShouldBe([1, 2, 3, 4, 5]);
        ada.Heard.ShouldBe(["Good luck!"]);
        var reel = ada.Reel!;
        reel.Game.ShouldBe(ada.Finish!.Game);
        reel.Texts[0].ShouldNotBeEmpty();
        var shown = await host.Http.GetStringAsync(new Uri(reel.Picture, UriKind.Relative), Cancellation);
        shown.ShouldBe($"Ada’s lobby: {string.Join(", ", ada.Finish.Standings.Select(standing => $"{standing.Name} {standing.Score}"))}");
        (await host.Http.GetAsync(new Uri(reel.Page, UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await TakeDown(host, reel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.True(
            async () => (await host.Http.GetAsync(new Uri(reel.Picture, UriKind.Relative), Cancellation)).StatusCode == HttpStatusCode.NotFound,
            "the picture is gone");
        (await host.Http.GetAsync(new Uri(reel.Page, UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.True(() => ada.Last is { Reel: null } last && last.Sequence > reel.Sequence, "the room no longer shows it");
        (await TakeDown(host, reel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Player_ShownTheDoor_IsToldAndHasNothingToComeBackTo()
    {
        var host = shared.Host;
        await using var ada = await Client.Connect(host, "Ada");
        await using var bob = await Client.Connect(host, "Bob");
        var made = await ada.Lobbies.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 5 }, Cancellation);
        await bob.Lobbies.Join(made.Id!, Cancellation);

        (await bob.Lobbies.Say("kys", Cancellation)).ShouldBe(RefusalCodes.Flagged);
        (await bob.Lobbies.Say("kys!", Cancellation)).ShouldBe(RefusalCodes.Barred);

        await Eventually.True(() => bob.Closed == RefusalCodes.Barred, "the player is told");
        bob.Lobbies.Lobby.ShouldBeNull();
        (await bob.Lobbies.Join(made.Id!, Cancellation)).Code.ShouldBe(RefusalCodes.Barred);
    }

    private static Task<HttpResponseMessage> TakeDown(LobbyHost host, ReelFrame reel)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/ops/reels/take-down")
        {
            Headers = { { "X-Operator-Key", host.OperatorKey } },
            Content = JsonContent.Create(new TakeDownRequest { Reel = Path.GetFileNameWithoutExtension(reel.Picture), Reason = "test" }),
        };
        return host.Http.SendAsync(request, Cancellation);
    }

    /// <summary>A player who answers every question right, and remembers what came.</summary>
    private sealed class Client : IAsyncDisposable
    {
        private Client(LobbyConnection lobbies)
        {
            Lobbies = lobbies;
            lobbies.Question += question =>
            {
                Questions.Add(question.Number);
                _ = lobbies.Answer(question.Round, LobbyHost.Right(question.Options), Cancellation);
            };
            lobbies.Said += line => Heard.Add(line.Text);
            lobbies.Finished += finish => Finish = finish;
            lobbies.Reel += reel => Reel = reel;
            lobbies.Closed += code => Closed = code;
            lobbies.Changed += lobby => Last = lobby;
        }

        public LobbyConnection Lobbies { get; }

        public ConcurrentBag<int> Questions { get; } = [];

        public ConcurrentBag<string> Heard { get; } = [];

        public LobbyFinishFrame? Finish { get; private set; }

        public ReelFrame? Reel { get; private set; }

        public LobbyFrame? Last { get; private set; }

        public string? Closed { get; private set; }

        public static async Task<Client> Connect(LobbyHost host, string name)
        {
            var token = await host.Token(name);
            var client = new Client(new LobbyConnection(new TriviaConnectionOptions { Gateways = [host.Url], Token = token }));
            await client.Lobbies.Start(Cancellation);
            return client;
        }

        public ValueTask DisposeAsync() => Lobbies.DisposeAsync();
    }
}
