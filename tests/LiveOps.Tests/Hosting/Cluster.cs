using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;
using Trivia.Grains.Hosting;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Leaderboards;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Presence;
using Trivia.Grains.Reels;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Cluster))]

// Tests share the cluster's clock, and some of them move it.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Trivia.Grains.LiveOps.Tests.Hosting;

/// <summary>One silo with the real grains and memory for storage. Tests keep apart by the names that they use.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private readonly InProcessTestCluster cluster;
    private int names;

    public Cluster()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Time);
            silo.AddMemoryGrainStorageAsDefault(storage => storage.Configure<Serializer>((options, serializer) =>
                options.GrainStorageSerializer = new OrleansGrainStorageSerializer(serializer)));
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(RoyaleStreams.Provider);
            silo.UseInMemoryReminderService();
            silo.AddOutgoingGrainCallFilter(Faults);
            silo.Services.AddSingleton<IReelPainter, PlainPainter>();
            silo.Services.AddSingleton<IBlobStore, MemoryBlobs>();
            silo.AddTriviaGrains();
            silo.Services.Configure<LeaderboardOptions>(options => options.BoardAgeMax = TimeSpan.Zero);
            silo.Services.Configure<PresenceOptions>(options => options.SilentFor = TimeSpan.FromSeconds(1));
        });
        cluster = builder.Build();
    }

    public ShiftedTime Time { get; } = new();

    public CallFaults Faults { get; } = new();

    public IGrainFactory Grains => cluster.Client;

    /// <summary>A name that no other test uses.</summary>
    public string NewName(string kind) => $"{kind}-{Interlocked.Increment(ref names)}";

    /// <summary>Ends an activation, so that the next call reads what was stored.</summary>
    public Task Forget(IAddressable grain) => cluster.DeactivateAsync(grain);

    public async ValueTask InitializeAsync() => await cluster.DeployAsync();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
