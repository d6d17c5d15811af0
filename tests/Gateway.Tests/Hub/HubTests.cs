using Trivia.Gateway.Tests.Harness;

namespace Trivia.Gateway.Tests.Hub;

/// <summary>A gateway of its own and a royale for each test.</summary>
public abstract class HubTests(ScriptedCluster cluster) : IAsyncLifetime
{
    private GatewayHost? gateway;

    protected ScriptedCluster Cluster { get; } = cluster;

    protected RoyaleScript Royale { get; } = cluster.NewRoyale();

    private protected GatewayHost Gateway => gateway!;

    protected virtual (string Key, object Value)[] Settings => [];

    public async ValueTask InitializeAsync() => gateway = await GatewayHost.Start(Cluster, Settings);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (gateway is not null)
        {
            await gateway.DisposeAsync();
        }
    }
}
