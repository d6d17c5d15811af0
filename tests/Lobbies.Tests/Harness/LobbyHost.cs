using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;
using Orleans.Storage;
using Trivia.Gateway.Hosting;
using Trivia.Grains.Hosting;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Reels;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Lobbies.Tests.Harness;

/// <summary>The real grains and the real gateway in this process, on a loopback port of their own, with questions to play with.</summary>
public sealed class LobbyHost : IAsyncDisposable
{
    public const string Topic = "lobby-test";
    private const int Questions = 80;

    private readonly string dataDirectory = Directory.CreateTempSubdirectory("lobby-tests-").FullName;
    private WebApplication app = null!;

    public Uri Url { get; private set; } = null!;

    public IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    public HttpClient Http { get; private set; } = null!;

    /// <summary>The key that the gateway has made for its operator.</summary>
    public string OperatorKey => File.ReadAllText(Path.Combine(dataDirectory, "keys", "operator.key")).Trim();

    /// <summary>Starts a host and waits until it is ready.</summary>
    /// <param name="settings">Pairs of configuration keys below <c>Trivia:</c> and values.</param>
    public static async Task<LobbyHost> Start(params (string Key, object Value)[] settings)
    {
        var host = new LobbyHost();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var defaults = new (string Key, object Value)[]
        {
            ("DataDirectory", host.dataDirectory),
            ("Http:GuestsPerMinuteMax", 10_000),
            ("Http:RequestsPerSecondMax", 10_000),
            ("Http:RequestBurstMax", 10_000),
            ("Gateway:Connections:ConnectionsPerAddressMax", 10_000),
            ("Gateway:Shedding:Enabled", false),
            ("Gateway:Lobbies:AskEvery", TimeSpan.Zero),
            ("Gateway:Lobbies:ListEvery", TimeSpan.FromMilliseconds(100)),
            ("Lobbies:StartMs", 100),
            ("Lobbies:RevealMs", 150),
            ("Lobbies:FeedbackMs", 100),
            ("Lobbies:SwitchesAgeMax", TimeSpan.Zero),
            ("Lobbies:ReportEvery", TimeSpan.FromMilliseconds(200)),
        };
        foreach (var (key, value) in defaults.Concat(settings))
        {
            builder.Configuration[$"Trivia:{key}"] = FormattableString.Invariant($"{value}");
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), 0, null, "lobby-tests", "lobby-tests");
            silo.AddMemoryGrainStorageAsDefault(storage => storage.Configure<Serializer>(
                (options, serializer) => options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer)));
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(RoyaleStreams.Provider, streams => streams.ConfigurePullingAgent(agents => agents.Configure(
                agent => agent.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(10))));
            silo.UseInMemoryReminderService();
            silo.Services.AddSingleton<IReelPainter, PlainPainter>();
            silo.Services.AddSingleton<IBlobStore, MemoryBlobs>();
            silo.AddTriviaGrains();
        });
        builder.AddTriviaGateway();
        host.app = builder.Build();
        host.app.MapTriviaGateway();
        await host.app.StartAsync();
        host.Url = new Uri(host.app.Urls.First());
        host.Http = new HttpClient { BaseAddress = host.Url };
        await Eventually.True(async () => (await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode, "the host is ready");
        await host.Import();

        // Built once a process; on a busy machine that takes longer than a player's call is waited for.
        WordList.Judge("Good luck");
        return host;
    }

    /// <summary>Signs a guest in.</summary>
    public async Task<string> Token(string name) => (await SignIn(name)).Token;

    /// <summary>Signs a guest in and connects.</summary>
    public async Task<LobbyPlayer> Connect(string name, bool json = false) => await LobbyPlayer.Connect(Url, await SignIn(name), json);

    private async Task<GuestReply> SignIn(string name)
    {
        var reply = await Http.PostAsJsonAsync("/api/guests", new GuestRequest { Name = name }, TestContext.Current.CancellationToken);
        reply.EnsureSuccessStatusCode();
        return (await reply.Content.ReadFromJsonAsync<GuestReply>(TestContext.Current.CancellationToken))!;
    }

    public async Task<LobbyPlayer[]> ConnectMany(int count)
    {
        var players = new LobbyPlayer[count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (player, _) => players[player] = await Connect($"Player {player}"));
        return players;
    }

    /// <summary>The text of every question's right option begins so; the test players know it.</summary>
    public static int Right(IReadOnlyList<string> options) => options.ToList().FindIndex(option => option.StartsWith("right", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Directory.Delete(dataDirectory, recursive: true);
    }

    private async Task Import()
    {
        var questions = Enumerable.Range(0, Questions).Select(number => new Question
        {
            Id = $"lobby-test-{number:d3}",
            Topic = Topic,
            Body = $"Which option is right, number {number}?",
            Correct = $"right {number}",
            Distractors = [$"wrong a {number}", $"wrong b {number}", $"wrong c {number}"],
        });
        var outcome = await Grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key)
            .Import([new TopicInfo(Topic, "Test", "cyan", false, 0)], [.. questions], synthetic: false);
        outcome.Problems.ShouldBeEmpty();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
