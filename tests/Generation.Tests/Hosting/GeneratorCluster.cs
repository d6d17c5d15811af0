using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.TestingHost;
using Trivia.Grains.Generation;
using Trivia.Grains.Hosting;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Generation;
using Trivia.ModelServer;
using Trivia.Silo.Models;

namespace Trivia.Generation.Tests.Hosting;

/// <summary>The real grains in this process, with the real client of a model server of ours.</summary>
public sealed class GeneratorCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;
    private int names;

    private GeneratorCluster(InProcessTestCluster cluster, ModelServerHost server) => (this.cluster, Server) = (cluster, server);

    public ModelServerHost Server { get; private set; }

    public IGrainFactory Grains => cluster.Client;

    public IGenerationQueueGrain Queue => Grains.GetGrain<IGenerationQueueGrain>(IGenerationQueueGrain.Key);

    public static async Task<GeneratorCluster> Start(
        Action<GenerationOptions>? configure = null, ModelProvider flavour = ModelProvider.OpenAI, short silos = 1)
    {
        var server = new ModelServerHost();
        await server.Start();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault(storage => storage.Configure<Serializer>((options, serializer) =>
                options.GrainStorageSerializer = new Orleans.Storage.OrleansGrainStorageSerializer(serializer)));
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(RoyaleStreams.Provider);
            silo.UseInMemoryReminderService();
            silo.AddTriviaGrains();
            silo.Services.Configure<GenerationOptions>(Hasty);
            silo.Services.Configure<GenerationOptions>(options => configure?.Invoke(options));
            if (flavour != ModelProvider.None)
            {
                silo.Services.AddSingleton(_ => ModelRegistration.Connect(Options(server.Address, flavour), TimeProvider.System));
            }
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new GeneratorCluster(cluster, server);
    }

    /// <summary>Ends the model server as a crash would, and starts another at the same address.</summary>
    public async Task<Func<Task>> StopModel()
    {
        var port = Server.Address.Port;
        await Server.DisposeAsync();
        return async () =>
        {
            Server = new ModelServerHost(new ModelServerOptions { Port = port });
            await Server.Start();
        };
    }

    public string NewTopic() => $"topic-{Interlocked.Increment(ref names)}";

    public async Task<(string Id, GenerationJob Job)> Request(int count, string? topic = null, string? player = null)
    {
        var id = GenerationId.Of("test", $"operation {Interlocked.Increment(ref names)}");
        var answer = await Grains.GetGrain<IGenerationJobGrain>(id).Request(new GenerationOrder
        {
            Theme = "Tides of made-up seas",
            Topic = topic ?? NewTopic(),
            Count = count,
            Requester = player ?? "staff",
            Source = player is null ? GenerationSource.Staff : GenerationSource.Player,
        });
        answer.Verdict.ShouldBe(GenerationVerdict.Taken);
        return (id, answer.Job!);
    }

    /// <summary>Watches a job to its end.</summary>
    public async Task<GenerationJob> End(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var job = (await Grains.GetGrain<IGenerationJobGrain>(id).Get()).ShouldNotBeNull();
        while (!job.IsOver)
        {
            patience.Token.ThrowIfCancellationRequested();
            job = (await Grains.GetGrain<IGenerationJobGrain>(id).Watch(job.Version)).ShouldNotBeNull();
        }

        return job;
    }

    /// <summary>The questions of a job, as they are in the bank.</summary>
    public async Task<IReadOnlyList<Question>> Questions(string id, GenerationJob job)
    {
        var found = await Task.WhenAll(job.Published.Select(number =>
            Grains.GetGrain<IQuestionGrain>(GenerationId.QuestionId(id, number)).Get()));
        return [.. found.Select(question => question.ShouldNotBeNull())];
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Everything that waits for a while waits for a short one.</summary>
    private static void Hasty(GenerationOptions options)
    {
        options.ModelName = "invented";
        options.RequestsPerMinute = 600_000;
        options.TokensPerMinute = 600_000_000;
        options.CallTimeout = TimeSpan.FromSeconds(4);
        options.RetryDelay = TimeSpan.FromMilliseconds(20);
        options.BreakFor = TimeSpan.FromMilliseconds(500);
        options.Lease = TimeSpan.FromSeconds(5);
    }

    private static ModelOptions Options(Uri address, ModelProvider flavour) => new()
    {
        Provider = flavour,
        Endpoint = flavour == ModelProvider.OpenAI ? new Uri(address, "v1") : address,
        Name = "invented",
        ApiKey = "test-key",
    };
}
