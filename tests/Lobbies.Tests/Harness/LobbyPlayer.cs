using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Lobbies.Tests.Harness;

/// <summary>A player with the stock client, who writes down whatever arrives.</summary>
public sealed class LobbyPlayer : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly ConcurrentQueue<(string Name, object Frame)> heard = new();

    private LobbyPlayer(HubConnection hub, GuestReply guest) => (this.hub, Guest) = (hub, guest);

    public GuestReply Guest { get; }

    public string Lobby { get; private set; } = "";

    public int Seat { get; private set; } = -1;

    public LobbyReply Entered { get; private set; } = null!;

    /// <summary>Everything that arrived, in order, probes aside.</summary>
    public IReadOnlyList<(string Name, object Frame)> Heard => [.. heard];

    public static async Task<LobbyPlayer> Connect(Uri url, GuestReply guest, bool json)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(url, HubNames.Path), options =>
        {
            options.AccessTokenProvider = () => Task.FromResult<string?>(guest.Token);
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        });
        var hub = (json ? builder : builder.AddMessagePackProtocol()).Build();
        var player = new LobbyPlayer(hub, guest);
        player.Listen<LobbyFrame>(HubNames.Lobby);
        player.Listen<LobbySeatFrame>(HubNames.LobbySeat);
        player.Listen<LobbyQuestionFrame>(HubNames.LobbyQuestion);
        player.Listen<LobbyRevealFrame>(HubNames.LobbyReveal);
        player.Listen<LobbyFinishFrame>(HubNames.LobbyFinish);
        player.Listen<LobbyClosedFrame>(HubNames.LobbyClosed);
        player.Listen<LobbyListFrame>(HubNames.Lobbies);
        player.Listen<FanfareFrame>(HubNames.Fanfare);
        player.Listen<ChainFrame>(HubNames.Chain);
        player.Listen<StealFrame>(HubNames.Steal);
        player.Listen<CrowdFrame>(HubNames.Crowd);
        player.Listen<EmotesFrame>(HubNames.Emotes);
        player.Listen<AgreedFrame>(HubNames.Agreed);
        player.Listen<PollFrame>(HubNames.Poll);
        player.Listen<BossFrame>(HubNames.Boss);
        player.Listen<BossEndFrame>(HubNames.BossEnd);
        player.Listen<SurvivorsFrame>(HubNames.Survivors);
        player.Listen<CardFrame>(HubNames.Card);
        player.Listen<UnmaskedFrame>(HubNames.Unmasked);
        player.Listen<ChatFrame>(HubNames.Chat);
        player.Listen<LobbyOutFrame>(HubNames.LobbyOut);
        player.Listen<ReelFrame>(HubNames.Reel);
        player.Listen<FeedbackFrame>(HubNames.FeedbackShown);
        hub.On<long>(HubNames.Probe, nonce => hub.SendAsync(HubNames.Echo, nonce));
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return player;
    }

    public Task<LobbyReply> Create(LobbySettingsFrame? settings = null) =>
        Enter(HubNames.CreateLobby, settings ?? new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 5 });

    public Task<LobbyReply> Find(string topic) => Enter(HubNames.FindLobby, topic);

    public Task<LobbyReply> Join(string lobby) => Enter(HubNames.JoinLobby, lobby);

    /// <summary>Joins as a client does among many: one whom a busy gateway turns away, or whose outcome is unknown, comes again.</summary>
    public Task JoinAmongMany(string lobby) => Eventually.True(
        async () => (await Join(lobby)).Code is not (RefusalCodes.Busy or RefusalCodes.Unresolved), "the gateway lets the player in", everyMs: 500);

    public Task<LobbyReply> Spectate(string lobby) => Enter(HubNames.SpectateLobby, lobby);

    public Task<LobbyReply> Resume(string lobby, long sequence) => Enter(HubNames.ResumeLobby, lobby, sequence);

    public Task<string> Start() => Invoke<string>(HubNames.StartLobby, Lobby);

    public Task<AnswerReply> Answer(int round, int choice) => Invoke<AnswerReply>(HubNames.Answer, Lobby, round, choice);

    public async Task<string> Act(string mechanic, int round, int value = 0) =>
        (await Invoke<ActReply>(HubNames.Act, Lobby, mechanic, round, value)).Code;

    public Task<string> Say(string text) => Invoke<string>(HubNames.Say, Lobby, text);

    public Task<T> Invoke<T>(string method, params object?[] arguments) =>
        hub.InvokeCoreAsync<T>(method, arguments, TestContext.Current.CancellationToken);

    /// <summary>Waits for a frame.</summary>
    public async Task<TFrame> Next<TFrame>(Func<TFrame, bool>? which = null)
        where TFrame : class
    {
        await Eventually.True(() => Find(which) is not null, $"a {typeof(TFrame).Name} arrives; heard: {string.Join(' ', heard.Select(item => item.Name))}");
        return Find(which)!;
    }

    public IEnumerable<TFrame> All<TFrame>() => heard.Select(item => item.Frame).OfType<TFrame>();

    /// <summary>Answers a question right.</summary>
    public async Task<LobbyQuestionFrame> AnswerRight(int number)
    {
        var question = await Next<LobbyQuestionFrame>(frame => frame.Number == number);
        (await Answer(question.Round, LobbyHost.Right(question.Options))).Code.ShouldBe(RefusalCodes.Ok);
        return question;
    }

    public Task Stop() => hub.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    private async Task<LobbyReply> Enter(string method, params object?[] arguments)
    {
        var reply = await Invoke<LobbyReply>(method, arguments);
        if (reply.Code == RefusalCodes.Ok)
        {
            (Lobby, Seat, Entered) = (reply.Id!, reply.Seat, reply);
        }

        return reply;
    }

    private TFrame? Find<TFrame>(Func<TFrame, bool>? which)
        where TFrame : class =>
        heard.Select(item => item.Frame).OfType<TFrame>().FirstOrDefault(frame => which?.Invoke(frame) ?? true);

    private void Listen<TFrame>(string name)
        where TFrame : class => hub.On<TFrame>(name, frame => heard.Enqueue((name, frame)));
}
