using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;

[assembly: AssemblyFixture(typeof(Trivia.Gateway.Tests.Harness.ScriptedCluster))]

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A real silo and client whose royales and brackets follow scripts. One for all tests; each takes royales of its own.</summary>
public sealed class ScriptedCluster : IAsyncLifetime
{
    private readonly Scripts scripts = new();
    private InProcessTestCluster cluster = null!;

    public IClusterClient Client => cluster.Client;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(scripts);
            silo.AddMemoryGrainStorage("PubSubStore");

            // Nearly every test waits for what a stream brings, some for hundreds of it one after the other.
            silo.AddMemoryStreams(RoyaleStreams.Provider, streams => streams.ConfigurePullingAgent(agents => agents.Configure(
                agent => agent.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(10))));
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(RoyaleStreams.Provider));
        cluster = builder.Build();
        await cluster.DeployAsync();

        // The first calls of a process compile what they touch, for seconds on a busy machine; no test should pay for that.
        var id = NewRoyale().Id;
        await Client.GetGrain<IRoyaleGrain>(id).GetSnapshot();
        await Client.GetGrain<IRoyaleGrain>(id).Join(new JoinRequest("p-warm", "Warm", 0, LoadTest: true));
        await Client.GetGrain<IBracketGrain>(SeatRef.BracketKey(id, 0)).Submit(new AnswerBatch(1, 1_000, [0], [0], [500], [0]));
    }

    public RoyaleScript NewRoyale() => scripts.Add(new RoyaleScript($"r-{RandomNumberGenerator.GetHexString(12, lowercase: true)}"));

    /// <summary>Publishes the royale's next fact.</summary>
    public async Task<TFact> Tell<TFact>(RoyaleScript script, TFact fact)
        where TFact : RoyaleEvent
    {
        var next = script.Next(fact);
        await Publish(next);
        return next;
    }

    /// <summary>Publishes a fact as it is.</summary>
    public Task Publish(RoyaleEvent fact) =>
        Client.GetStreamProvider(RoyaleStreams.Provider).GetStream<RoyaleEvent>(RoyaleStreams.Of(fact.RoyaleId)).OnNextAsync(fact);

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();
}
