using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Tests.Lobbies;

/// <summary>A silo with quick lobbies and questions to play with, and everything that its lobbies tell.</summary>
public sealed class LobbyBench : IAsyncDisposable
{
    public const string Topic = "lobby-test";
    private const int Questions = 60;

    private readonly ConcurrentQueue<LobbyEvent> heard = new();
    private readonly TestSilo silo;

    private LobbyBench(TestSilo silo) => this.silo = silo;

    public IGrainFactory Grains => silo.Grains;

    public Summaries Summaries { get; private init; } = new();

    public ILobbyDirectoryGrain Directory => Grains.GetGrain<ILobbyDirectoryGrain>(ILobbyDirectoryGrain.Key);

    public static async Task<LobbyBench> Start(Action<LobbyOptions>? configure = null, Action<ISiloBuilder>? configureSilo = null)
    {
        var summaries = new Summaries();
        var silo = await TestSilo.Start(configureSilo: builder =>
        {
            builder.Services.AddSingleton<IGameFinished>(summaries);
            builder.Services.Configure<LobbyOptions>(options =>
            {
                (options.StartMs, options.RevealMs, options.FeedbackMs) = (50, 100, 50);
                options.SwitchesAgeMax = TimeSpan.Zero;
                options.ReportEvery = TimeSpan.FromMilliseconds(200);
                configure?.Invoke(options);
            });
            configureSilo?.Invoke(builder);
        });
        var bench = new LobbyBench(silo) { Summaries = summaries };
        await bench.Import();
        foreach (var stream in LobbyStreams.All)
        {
            await silo.Events.GetStream<LobbyEvent>(stream).SubscribeAsync((fact, _) =>
            {
                bench.heard.Enqueue(fact);
                return Task.CompletedTask;
            });
        }

        return bench;
    }

    /// <summary>What a lobby has told, each fact once, by sequence.</summary>
    public IReadOnlyList<LobbyEvent> Heard(string lobbyId) =>
        [.. heard.Where(fact => fact.LobbyId == lobbyId && fact.Sequence > 0).DistinctBy(fact => fact.Sequence).OrderBy(fact => fact.Sequence)];

    /// <summary>Makes a lobby, and seats players in it.</summary>
    public async Task<TestLobby> Open(int players, LobbySettings? settings = null)
    {
        var made = await Directory.Create(new LobbyWish(settings ?? new LobbySettings { Topics = [Topic], Questions = 5 }, Synthetic: false));
        made.Verdict.ShouldBe(LobbyVerdict.Done);
        var lobby = new TestLobby(this, made.LobbyId!);
        for (var player = 0; player < players; player++)
        {
            (await lobby.Enter(player)).Verdict.ShouldBe(LobbyVerdict.Done);
        }

        return lobby;
    }

    public ValueTask DisposeAsync() => silo.DisposeAsync();

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
}
