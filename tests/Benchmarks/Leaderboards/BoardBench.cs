using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trivia.Grains.Hosting;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Leaderboards;
using Trivia.Grains.Rules.Leaderboards;
using Trivia.Grains.Rules.Players;
using Trivia.Silo.Storage;

namespace Trivia.Benchmarks.Leaderboards;

/// <summary>
/// A node with the real grains and its SQLite store. The baseline keeps everyone on one shard: the same code, not spread.
/// </summary>
internal sealed class BoardBench : IAsyncDisposable
{
    private const int ReportersAtOnce = 2_000;
    private const int AskersAtOnce = 64;

    private readonly string directory = Directory.CreateTempSubdirectory("trivia-board-").FullName;
    private readonly IHost host;
    private readonly string[] players;
    private readonly long[] points;
    private readonly bool isSpread;

    private BoardBench(int count, bool isSpread)
    {
        this.isSpread = isSpread;
        players = [.. Enumerable.Range(0, count).Select(number => $"p-{number:x24}")];
        points = [.. Enumerable.Range(0, count).Select(number => 1_000 + (number * 7_919L % 250_000))];
        host = Build(count);
    }

    private IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<BoardBench> Start(int players, bool isSpread)
    {
        var bench = new BoardBench(players, isSpread);
        await bench.host.StartAsync();
        return bench;
    }

    public async Task<BoardResult> Run(int asks, CancellationToken cancellationToken)
    {
        await Report(gain: 0, cancellationToken);
        var (reportSeconds, reports) = await Report(gain: 500, cancellationToken);
        var sorted = points.Select(value => value + 500).Order().ToArray();

        var look = Stopwatch.GetTimestamp();
        await Rank(0);
        var lookMs = Stopwatch.GetElapsedTime(look).TotalMilliseconds;
        var ranks = new double[asks];
        var wrong = 0;
        var askedAt = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, asks, Many(AskersAtOnce, cancellationToken), async (ask, _) =>
        {
            var player = (int)(ask * 104_729L % players.Length);
            var from = Stopwatch.GetTimestamp();
            var rank = await Rank(player);
            ranks[ask] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            if (rank != Ranking.RankOf([sorted], points[player] + 500))
            {
                Interlocked.Increment(ref wrong);
            }
        });
        var rankSeconds = Stopwatch.GetElapsedTime(askedAt).TotalSeconds;
        return new BoardResult(
            isSpread ? LeaderboardShards.Count : 1, players.Length,
            players.Length / reportSeconds, reports, lookMs, asks / rankSeconds, Spread.Of(ranks), wrong);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private async Task<(double Seconds, Spread Ms)> Report(long gain, CancellationToken cancellationToken)
    {
        var day = PlayerProgress.DayOf(TimeProvider.System.GetUtcNow());
        var times = new double[players.Length];
        var from = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, players.Length, Many(ReportersAtOnce, cancellationToken), async (player, _) =>
        {
            var begun = Stopwatch.GetTimestamp();
            await ShardOf(player).Report(new PointsReport(players[player], points[player] + gain, day, points[player] + gain));
            times[player] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        });
        return (Stopwatch.GetElapsedTime(from).TotalSeconds, Spread.Of(times));
    }

    /// <summary>The product's way where players are spread; the baseline's one shard is asked for all it holds.</summary>
    private async Task<int> Rank(int player)
    {
        if (isSpread)
        {
            return (await Grains.GetGrain<ILeaderboardGrain>(ILeaderboardGrain.Key).GetRanks(players[player])).AllTime.Rank;
        }

        var day = PlayerProgress.DayOf(TimeProvider.System.GetUtcNow());
        var view = await ShardOf(player).View(day, ILeaderboardGrain.TopMax);
        return Ranking.RankOf([view.AllTime.Sorted], (await ShardOf(player).Find(players[player], day)).AllTime);
    }

    private ILeaderboardShardGrain ShardOf(int player) => isSpread
        ? Grains.LeaderboardShard(players[player])
        : Grains.GetGrain<ILeaderboardShardGrain>(LeaderboardShards.Key(0));

    private static ParallelOptions Many(int atOnce, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };

    private IHost Build(int count)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.ConfigureSqliteStore(store => store.Configure(options => options.Path = Path.Combine(directory, "trivia.db")));
            silo.AddSqliteGrainStorageAsDefault();
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(RoyaleStreams.Provider);
            silo.UseSqliteReminderService();
            silo.AddTriviaGrains();

            // Long enough for a whole run, so that every rank is held against the same board.
            silo.Services.Configure<LeaderboardOptions>(options =>
                (options.PlayersPerShardMax, options.BoardAgeMax) = (Math.Max(count, 1), TimeSpan.FromMinutes(5)));
        });
        return builder.Build();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
