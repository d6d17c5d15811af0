using Trivia.Crash.Processes;
using Trivia.EndToEnd.Tests.Harness;
using Trivia.Telemetry.Tests.Otlp;
using Trivia.Telemetry.Tests.Prometheus;

namespace Trivia.Telemetry.Tests.Cluster;

/// <summary>
/// Two silos and two gateways, watched by a Prometheus and a collector of traces, with one royale played on them: real processes
/// all of them.
/// </summary>
public sealed class WatchedCluster : IAsyncLifetime
{
    private const int Players = 100;
    private static readonly string[] Jobs = ["silo", "gateway"];

    private readonly TempFolder folder = new();
    private Collector? collector;
    private LocalCluster? cluster;
    private PrometheusServer? prometheus;

    internal PrometheusServer Prometheus => prometheus!;

    internal Collector Collector => collector!;

    internal FleetReport Report { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        collector = await Collector.Start();
        cluster = new LocalCluster
        {
            Variables = new Dictionary<string, string>
            {
                [TelemetryOptions.EndpointVariable] = collector.Url,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
                ["OTEL_BLRP_SCHEDULE_DELAY"] = "500",
            },
        };
        await cluster.InitializeAsync();
        var processes = await cluster.Status(CancellationToken.None);
        prometheus = await PrometheusServer.Start(
            folder.Path, Jobs.ToDictionary(job => job, job => Targets(processes, job)), cluster.OperatorKey, CancellationToken.None);
        await using var fleet = FleetProcess.Royale(
            await cluster.Gateways(CancellationToken.None), cluster.OperatorKey, cluster.FolderOf(1), seed: 1, FleetRun.Options(Players));
        Report = await fleet.EndsWell();
    }

    public async ValueTask DisposeAsync()
    {
        if (prometheus is not null)
        {
            await prometheus.DisposeAsync();
        }

        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }

        if (collector is not null)
        {
            await collector.DisposeAsync();
        }

        folder.Dispose();
    }

    private static Dictionary<string, Uri> Targets(IReadOnlyList<string[]> processes, string role) =>
        processes.Where(line => line[0] == role).ToDictionary(line => $"{role}-{line[1]}", line => new Uri(line[4]));
}
