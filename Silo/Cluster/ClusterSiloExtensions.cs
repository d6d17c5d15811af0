using Orleans.Configuration;
using Trivia.Silo.Storage;
using Trivia.Silo.Storage.Blobs;

namespace Trivia.Silo.Cluster;

/// <summary>Makes a silo one of many: members and reminders in Redis, states in blob storage.</summary>
internal static class ClusterSiloExtensions
{
    /// <summary>Name of the store of stream subscriptions.</summary>
    public const string PubSubStore = "PubSubStore";

    /// <summary>Adds membership, storage and reminders.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="setup">A checked setup of a cluster.</param>
    /// <param name="siloPort">Port for other silos.</param>
    /// <param name="gatewayPort">Port for gateways.</param>
    public static void UseCluster(this ISiloBuilder silo, ClusterSetup setup, int siloPort, int gatewayPort)
    {
        var redis = setup.Redis!;
        silo.Configure<Orleans.Configuration.ClusterOptions>(cluster =>
        {
            cluster.ClusterId = setup.Options.ClusterId;
            cluster.ServiceId = setup.Options.ServiceId;
        });
        silo.ConfigureEndpoints(setup.Address, siloPort, gatewayPort, listenOnAnyHostAddress: false);
        silo.UseRedisClustering(options => options.ConfigurationOptions = redis.Clone());
        silo.UseRedisReminderService(options => options.ConfigurationOptions = redis.Clone());
        silo.Configure<ClusterMembershipOptions>(membership => Tune(membership, setup.Options.Membership));
        silo.AddAzureBlobGrainStorageAsDefault(storage => storage.Configure(blobs => blobs.BlobServiceClient = setup.Blobs));
        silo.AddAzureBlobStore(setup.Blobs!);

        // Outside the silos, so that a subscription does not go down with the silo that happened to hold it.
        silo.AddRedisGrainStorage(PubSubStore, options => options.ConfigurationOptions = redis.Clone());
    }

    private static void Tune(ClusterMembershipOptions membership, MembershipOptions options)
    {
        membership.ProbeTimeout = options.ProbeTimeout;
        membership.MinProbeTimeout = options.ProbeTimeoutMin;
        membership.MaxProbeTimeout = options.ProbeTimeoutMax;
        membership.NumMissedProbesLimit = options.MissedProbesMax;
        membership.NumVotesForDeathDeclaration = options.Votes;
        membership.TableRefreshTimeout = options.TableRefresh;
        membership.IAmAliveTablePublishTimeout = options.AliveEvery;
    }
}
