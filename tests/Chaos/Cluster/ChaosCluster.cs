using System.Net.Http.Headers;
using Trivia.Chaos.Network;

namespace Trivia.Chaos.Cluster;

/// <summary>
/// Redis, Azurite, silos and gateways, each a process of its own, with the settings of <c>eng/cluster.sh</c>. Between any two
/// of them, and in front of the gateways, stands a <see cref="Relay"/>.
/// </summary>
internal sealed class ChaosCluster : IAsyncDisposable
{
    // Gateways look for silos every two seconds.
    private static readonly TimeSpan StartsApart = TimeSpan.FromSeconds(2);

    private readonly StartTurns siloTurns;
    private readonly StartTurns noTurns;
    private readonly MemberLaunches launches;
    private readonly string logs;
    private readonly TimeProvider time;

    /// <param name="silos">How many silos.</param>
    /// <param name="gateways">How many gateways.</param>
    /// <param name="folder">Folder for data and logs.</param>
    /// <param name="time">The clock.</param>
    public ChaosCluster(int silos, int gateways, string folder, TimeProvider time)
    {
        this.time = time;
        logs = Directory.CreateDirectory(Path.Combine(folder, "logs")).FullName;
        siloTurns = new StartTurns(time);
        noTurns = new StartTurns(time);
        launches = new MemberLaunches(folder);
        Waits = new StoreWaits(time);
        RedisRelay = new Relay(launches.RedisPort);
        BlobRelays = [.. Enumerable.Range(0, silos).Select(_ => new BlobRelay(launches.AzuritePort, Ledger, Waits))];
        Redis = Make(launches.Redis(), noTurns);
        Azurite = Make(launches.Azurite(), noTurns);
        Silos = [.. Enumerable.Range(1, silos).Select(number => Make(launches.Silo(number, RedisRelay.Port, BlobRelays[number - 1].Port), siloTurns))];
        var specs = Enumerable.Range(1, gateways).Select(number => launches.Gateway(number, RedisRelay.Port)).ToArray();
        Gateways = [.. specs.Select(gateway => Make(gateway.Spec, noTurns))];
        GatewayUrls = [.. specs.Select(gateway => gateway.Url)];
        PlayerRelays = [.. GatewayUrls.Select(url => new Relay(url.Port))];
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", launches.OperatorKey);
    }

    /// <summary>What the silos wrote.</summary>
    public BlobLedger Ledger { get; } = new();

    /// <summary>How long the blob store let them wait.</summary>
    public StoreWaits Waits { get; }

    /// <summary>In front of Redis.</summary>
    public Relay RedisRelay { get; }

    /// <summary>Between each silo and the blob store.</summary>
    public IReadOnlyList<BlobRelay> BlobRelays { get; }

    /// <summary>In front of each gateway.</summary>
    public IReadOnlyList<Relay> PlayerRelays { get; }

    /// <summary>Members, reminders, subscriptions.</summary>
    public Member Redis { get; }

    /// <summary>The blob store. It is never killed: a store for development loses what it was told last.</summary>
    public Member Azurite { get; }

    /// <summary>The silos.</summary>
    public IReadOnlyList<Member> Silos { get; }

    /// <summary>The gateways.</summary>
    public IReadOnlyList<Member> Gateways { get; }

    /// <summary>The gateways' own addresses.</summary>
    public IReadOnlyList<Uri> GatewayUrls { get; }

    /// <summary>Where players connect.</summary>
    public IEnumerable<Uri> PlayerUrls => PlayerRelays.Select(relay => new Uri($"http://127.0.0.1:{relay.Port}"));

    /// <summary>The key of all gateways.</summary>
    public string OperatorKey => launches.OperatorKey;

    /// <summary>Calls gateways as an operator.</summary>
    public HttpClient Http { get; }

    /// <summary>All that may be taken away.</summary>
    public IEnumerable<Member> Mortals => [.. Silos, .. Gateways, Redis];

    /// <summary>Starts everything, and waits until all of it is ready.</summary>
    public async Task Start(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Redis.Start(cancellationToken), Azurite.Start(cancellationToken));
        await Task.WhenAll(Silos.Select(silo => silo.Start(cancellationToken)));
        siloTurns.Apart = StartsApart;
        await Task.WhenAll(Gateways.Select(gateway => gateway.Start(cancellationToken)));
    }

    /// <summary>Waits until everything is ready.</summary>
    public Task Whole(CancellationToken cancellationToken) =>
        Task.WhenAll(Mortals.Select(member => member.Ready)).WaitAsync(cancellationToken);

    /// <summary>Ends all silos, all gateways and Redis for good, and all that Redis held.</summary>
    public async Task LoseAllButTheStore()
    {
        await Task.WhenAll(Mortals.Select(member => member.DisposeAsync().AsTask()));
        launches.ForgetRedis();
    }

    /// <summary>Starts an empty Redis, one silo and one gateway beside the store of before.</summary>
    public async Task<Aftermath> StartAnew(CancellationToken cancellationToken)
    {
        var redis = Make(launches.Redis("redis-after"), noTurns);
        var silo = Make(launches.Silo(1, RedisRelay.Port, BlobRelays[0].Port, "silo-after"), noTurns);

        // Whoever looks at what is left must not be told to come again later, by a gateway that is busy with its start.
        var gateway = Make(
            launches.Gateway(1, RedisRelay.Port, "gateway-after", "--Trivia:Gateway:Shedding:Enabled=false").Spec, noTurns);
        var after = new Aftermath([gateway, silo, redis], GatewayUrls[0]);
        try
        {
            await redis.Start(cancellationToken);
            await silo.Start(cancellationToken);
            await gateway.Start(cancellationToken);
            return after;
        }
        catch
        {
            await after.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Mortals.Append(Azurite).Select(member => member.DisposeAsync().AsTask()));
        await Task.WhenAll([.. PlayerRelays.Concat(BlobRelays).Append(RedisRelay).Select(relay => relay.DisposeAsync().AsTask())]);
        Http.Dispose();
        launches.Dispose();
        siloTurns.Dispose();
        noTurns.Dispose();
    }

    private Member Make(MemberSpec spec, StartTurns turns) => new(spec, turns, logs, time);
}
