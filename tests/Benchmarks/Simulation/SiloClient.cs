using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Trivia.Benchmarks.Product;

namespace Trivia.Benchmarks.Simulation;

/// <summary>A client of the silo in a server's process, as a gateway is one.</summary>
internal sealed class SiloClient : IAsyncDisposable
{
    private const string ClusterName = "trivia";

    private readonly IHost host;

    private SiloClient(IHost host) => this.host = host;

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<SiloClient> Connect(TriviaServer server, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(new IPEndPoint(IPAddress.Loopback, server.GatewayPort));
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (ClusterName, ClusterName));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = SimulationPlan.Patience);
        });
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new SiloClient(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
