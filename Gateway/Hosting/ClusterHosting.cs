using System.ComponentModel.DataAnnotations;
using System.Net;
using Orleans.Configuration;
using Orleans.Dashboard;
using StackExchange.Redis;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Versioning;
using Trivia.Telemetry;

namespace Trivia.Gateway.Hosting;

/// <summary>Makes a host an Orleans client of a cluster of its own.</summary>
internal static class ClusterHosting
{
    /// <summary>Connects to the cluster of the section <c>Trivia:Cluster</c>, and tries until a silo answers.</summary>
    /// <exception cref="ValidationException">The section is not what it should be; the message says what to do.</exception>
    public static WebApplicationBuilder AddTriviaCluster(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        builder.Services.AddSingleton(options);
        builder.Services.AddHostedService<SharedKeyNotice>();
        var telemetry = builder.Setup();
        builder.UseOrleansClient(client =>
        {
            if (telemetry.TracesCalls)
            {
                client.AddActivityPropagation();
            }

            if (telemetry.Options.Dashboard)
            {
                client.AddDashboard(dashboard => dashboard.HideTrace = true);
            }

            client.Services.AddContractVersion();
            client.FindSilos(options);
            client.Configure<Orleans.Configuration.ClusterOptions>(cluster =>
            {
                cluster.ClusterId = options.ClusterId;
                cluster.ServiceId = options.ServiceId;
            });
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
            client.Configure<Orleans.Configuration.GatewayOptions>(gateway => gateway.GatewayListRefreshPeriod = options.SilosRefresh);
            client.AddMemoryStreams(RoyaleStreams.Provider);
            client.UseConnectionRetryFilter<ClusterRetry>();
        });
        return builder;
    }

    private static void FindSilos(this IClientBuilder client, ClusterOptions options)
    {
        if (options.UsesRedis)
        {
            var redis = ParseRedis(options.Redis!);
            client.UseRedisClustering(clustering => clustering.ConfigurationOptions = redis);
        }
        else
        {
            client.UseStaticClustering([.. options.SiloEndpoints.Select(ParseEndpoint)]);
        }
    }

    // Not quoted in a message: it can hold a password.
    private static ConfigurationOptions ParseRedis(string text)
    {
        try
        {
            var redis = ConfigurationOptions.Parse(text);
            redis.AbortOnConnectFail = false;
            return redis;
        }
        catch (ArgumentException exception)
        {
            throw new ValidationException("The Redis connection cannot be read; give one such as --redis 127.0.0.1:6379", exception);
        }
    }

    private static IPEndPoint ParseEndpoint(string text) => IPEndPoint.TryParse(text, out var endpoint)
        ? endpoint
        : throw new ValidationException($"“{text}” is not a silo's endpoint; give one such as --silo 127.0.0.1:30000");
}
