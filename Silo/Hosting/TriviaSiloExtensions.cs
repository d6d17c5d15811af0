using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;
using Orleans.Dashboard;
using Trivia.Grains.Hosting;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Reels;
using Trivia.Silo.Cluster;
using Trivia.Silo.Datasets;
using Trivia.Silo.House;
using Trivia.Silo.Models;
using Trivia.Silo.Packs;
using Trivia.Silo.Reels;
using Trivia.Silo.Storage;
using Trivia.Silo.Storage.Blobs;
using Trivia.Telemetry;

namespace Trivia.Silo.Hosting;

/// <summary>Makes a host a silo: one that keeps its state in the data folder, or one of a cluster.</summary>
internal static class TriviaSiloExtensions
{
    /// <summary>Adds the silo with its storage, reminders, streams and starter packs, and with house players in a demo.</summary>
    public static TBuilder AddTriviaSilo<TBuilder>(this TBuilder builder, SiloSettings settings)
        where TBuilder : IHostApplicationBuilder
    {
        settings.Apply(builder.Configuration);
        var options = builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var cluster = settings.Cluster;
        var telemetry = builder.AddTriviaExport(settings.GatewayOff ? "trivia-silo" : "trivia").Setup();
        builder.UseOrleans(silo =>
        {
            if (cluster.Options.IsCluster)
            {
                silo.UseCluster(cluster, settings.SiloPort!.Value, settings.GatewayPort!.Value);
            }
            else
            {
                silo.UseOneProcess(settings, cluster.Options);
            }

            silo.Configure<SiloMessagingOptions>(messaging =>
            {
                messaging.ResponseTimeout = cluster.Options.ResponseTimeout;
                messaging.ClientDropTimeout = cluster.Options.GatewayDrop;
            });
            silo.Tell(telemetry);
            silo.AddEvents(options);
            silo.AddTriviaGrains().AddRollingUpgrades();
            silo.Services.AddSingleton<IReelPainter, ReelPainter>();
            silo.AddStartupTask<StarterPacks>();
            silo.AddStartupTask<NightlyDataset>();
        });
        builder.Services.AddChatModel(builder.Configuration);
        builder.Services.AddHostedService<MembershipMetrics>();
        if (settings.Demo)
        {
            builder.AddHousePlayers();
        }

        return builder;
    }

    private static void Tell(this ISiloBuilder silo, TelemetrySetup telemetry)
    {
        if (telemetry.TracesCalls)
        {
            silo.AddActivityPropagation();
        }

        if (telemetry.Options.Dashboard)
        {
            // Log lines are not shown: they are kept in their own place, and may hold what players must not know yet.
            silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        }
    }

    private static void UseOneProcess(this ISiloBuilder silo, SiloSettings settings, Cluster.ClusterOptions options)
    {
        // A gateway port of 0 means none: in one process the gateway calls grains directly.
        silo.UseLocalhostClustering(
            settings.SiloPort ?? FreePort(), settings.GatewayPort ?? 0, null, options.ServiceId, options.ClusterId);
        silo.ConfigureSqliteStore(store =>
            store.Configure(file => file.Path = Path.Combine(settings.DataDirectory, "trivia.db")));
        silo.AddSqliteGrainStorageAsDefault();
        silo.UseSqliteReminderService();
        silo.AddFolderBlobStore(Path.Combine(settings.DataDirectory, "blobs"));

        // Subscriptions are made anew by every gateway at its start, so they need not outlive the process.
        silo.AddMemoryGrainStorage(ClusterSiloExtensions.PubSubStore);
    }

    // Carried by the silos' memory, from whichever holds a queue to every gateway: an event may be lost with a silo, and
    // whoever misses it asks the royale.
    private static void AddEvents(this ISiloBuilder silo, SiloOptions options)
    {
        silo.AddMemoryStreams(RoyaleStreams.Provider, streams =>
        {
            streams.ConfigurePartitioning(options.EventQueues);
            streams.ConfigurePullingAgent(agents => agents.Configure(
                agent =>
                {
                    agent.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(options.EventPollMs);
                    agent.MaxEventDeliveryTime = options.EventDelivery;
                }));
        });
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
