using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;
using Trivia.Grains.Hosting;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Tests;

/// <summary>A cluster in this process with the real grains over memory storage.</summary>
public sealed class TestSilo : IAsyncDisposable
{
    public const int QuestionCount = 200;
    private const string Topic = "test";
    private readonly InProcessTestCluster cluster;
    private int events;

    private TestSilo(InProcessTestCluster cluster) => this.cluster = cluster;

    public IGrainFactory Grains => cluster.Client;

    /// <summary>The streams that gateways subscribe to.</summary>
    public Orleans.Streams.IStreamProvider Events => cluster.Client.GetStreamProvider(RoyaleStreams.Provider);

    public static async Task<TestSilo> Start(
        Action<RoyaleOptions>? configure = null, short silos = 1, Action<ISiloBuilder>? configureSilo = null)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault(BinaryStates);
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(RoyaleStreams.Provider);
            silo.UseInMemoryReminderService();
            silo.Services.PostConfigure<ReminderOptions>(reminders => reminders.MinimumReminderPeriod = TimeSpan.Zero);
            silo.AddTriviaGrains();
            silo.Services.Configure<RoyaleOptions>(royales => configure?.Invoke(royales));
            configureSilo?.Invoke(silo);
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(RoyaleStreams.Provider));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        var host = new TestSilo(cluster);
        await host.ImportQuestions();
        return host;
    }

    /// <summary>Short phases, so that a whole event takes seconds.</summary>
    public static RoyaleSettings Quick { get; } = new()
    {
        Capacity = 100,
        WindowMs = 500,
        WindowMsMin = 500,
        RevealMs = 0,
        CutMs = 0,
        BudgetMs = 2_500,
        CountdownMs = 0,
        StageLeadMs = 100,
        HandOverMs = 250,
        ReturnMs = 5_000,
        SeatsPerAddressMax = 100_000,
    };

    /// <summary>Creates an event that takes players at once.</summary>
    public async Task<IRoyaleGrain> CreateRoyale(RoyaleSettings? settings = null)
    {
        var id = $"r-{Interlocked.Increment(ref events):x8}";
        var royale = Grains.GetGrain<IRoyaleGrain>(id);
        var spec = new RoyaleSpec
        {
            Title = id,
            StartsAt = TimeProvider.System.GetUtcNow().AddMinutes(10),
            Settings = settings ?? Quick,
        };
        await royale.Create(spec, [.. Enumerable.Range(0, QuestionCount).Select(IdOf)]);
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Registering);
        return royale;
    }

    /// <summary>The text of every question's correct option; the test players know it.</summary>
    public static bool IsCorrect(string option) => option.StartsWith("right", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    /// <summary>States are stored as the product stores them. The JSON default leaves zeros out, and zeros matter.</summary>
    public static void BinaryStates(OptionsBuilder<MemoryGrainStorageOptions> storage) => storage.Configure<Serializer>(
        (options, serializer) => options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer));

    private async Task ImportQuestions()
    {
        var questions = Enumerable.Range(0, QuestionCount).Select(number => new Question
        {
            Id = IdOf(number),
            Topic = Topic,
            Body = $"Which option is right, number {number}?",
            Correct = $"right {number}",
            Distractors = [$"wrong a {number}", $"wrong b {number}", $"wrong c {number}"],
        });
        foreach (var question in questions)
        {
            await Grains.GetGrain<IQuestionGrain>(question.Id).Put(question);
        }
    }

    private static string IdOf(int number) => $"test-{number:d3}";
}
