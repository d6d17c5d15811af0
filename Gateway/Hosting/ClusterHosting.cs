using System.ComponentModel.DataAnnotations;
using System.Net;
using Orleans.Configuration;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Hosting;

/// <summary>Makes a host an Orleans client of a cluster of its own.</summary>
internal static class ClusterHosting
{
    /// <summary>Connects to the silos of the section <c>Trivia:Cluster</c>, and tries until one answers.</summary>
    public static WebApplicationBuilder AddTriviaCluster(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var silos = options.Silos.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        builder.Services.AddSingleton(options);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering([.. silos.Select(IPEndPoint.Parse)]);
            client.Configure<Orleans.Configuration.ClusterOptions>(cluster =>
            {
                cluster.ClusterId = options.ClusterId;
                cluster.ServiceId = options.ServiceId;
            });
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
            client.Configure<Orleans.Configuration.GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
            client.AddMemoryStreams(RoyaleStreams.Provider);
            client.UseConnectionRetryFilter<ClusterRetry>();
        });
        return builder;
    }
}
