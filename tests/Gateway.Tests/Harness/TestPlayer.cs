using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A player with the stock client, who writes down whatever arrives.</summary>
internal sealed class TestPlayer : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly ConcurrentQueue<(string Name, object? Frame, DateTimeOffset At)> heard = new();

    private TestPlayer(HubConnection hub) => this.hub = hub;

    /// <summary>Everything that arrived, in order, probes aside.</summary>
    public IReadOnlyList<(string Name, object? Frame, DateTimeOffset At)> Heard => [.. heard];

    public IEnumerable<string> Names => heard.Select(item => item.Name);

    public bool IsClosed { get; private set; }

    public bool AnswersProbes { get; set; } = true;

    public static async Task<TestPlayer> Connect(GatewayHost gateway, string playerId, bool json, bool loadTest = false)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(gateway.Url, HubNames.Path), options =>
        {
            options.AccessTokenProvider = () => Task.FromResult<string?>(gateway.Token(playerId, loadTest));
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        });
        var hub = (json ? builder : builder.AddMessagePackProtocol()).Build();
        var player = new TestPlayer(hub);
        player.Listen<QuestionFrame>(HubNames.Question);
        player.Listen<RevealFrame>(HubNames.Reveal);
        player.Listen<CutFrame>(HubNames.Cut);
        player.Listen<OutFrame>(HubNames.Out);
        player.Listen<BackFrame>(HubNames.Back);
        player.Listen<VoidFrame>(HubNames.Void);
        player.Listen<PhaseFrame>(HubNames.Phase);
        player.Listen<SeatsFrame>(HubNames.Seats);
        player.Listen<FinishFrame>(HubNames.Finish);
        player.Listen<SeatFrame>(HubNames.Seated);
        player.Listen<MoveFrame>(HubNames.Move);
        player.Listen<LeaderboardFrame>(HubNames.Leaderboard);
        player.Listen<PresenceFrame>(HubNames.Presence);
        player.Listen<FeedbackFrame>(HubNames.FeedbackShown);
        player.Listen<GenerationFrame>(HubNames.Generation);
        hub.On(HubNames.Resync, () => player.Note(HubNames.Resync, null));
        hub.On<long>(HubNames.Probe, nonce => player.AnswersProbes ? hub.SendAsync(HubNames.Echo, nonce) : Task.CompletedTask);
        hub.Closed += _ =>
        {
            player.IsClosed = true;
            return Task.CompletedTask;
        };
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return player;
    }

    public Task<JoinReply> Join(RoyaleScript royale) => Invoke<JoinReply>(HubNames.Join, royale.Id);

    public Task<JoinReply> Spectate(RoyaleScript royale) => Invoke<JoinReply>(HubNames.Spectate, royale.Id);

    public Task<JoinReply> Resume(RoyaleScript royale, long sequence) => Invoke<JoinReply>(HubNames.Resume, royale.Id, sequence);

    public Task<AnswerReply> Answer(RoyaleScript royale, int round, int choice) => Invoke<AnswerReply>(HubNames.Answer, royale.Id, round, choice);

    public Task<T> Invoke<T>(string method, params object?[] arguments) =>
        hub.InvokeCoreAsync<T>(method, arguments, TestContext.Current.CancellationToken);

    /// <summary>Waits for a frame.</summary>
    public async Task<TFrame> Next<TFrame>(Func<TFrame, bool>? which = null)
    {
        await Eventually.True(() => Find(which) is not null, $"a {typeof(TFrame).Name} arrives; heard: {string.Join(' ', Names)}");
        return Find(which)!;
    }

    public Task Stop() => hub.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    private TFrame? Find<TFrame>(Func<TFrame, bool>? which) =>
        heard.Select(item => item.Frame).OfType<TFrame>().FirstOrDefault(frame => which?.Invoke(frame) ?? true);

    private void Listen<TFrame>(string name) => hub.On<TFrame>(name, frame => Note(name, frame));

    private void Note(string name, object? frame) => heard.Enqueue((name, frame, TimeProvider.System.GetUtcNow()));
}
