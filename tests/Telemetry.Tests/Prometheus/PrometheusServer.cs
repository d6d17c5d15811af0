using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Trivia.Crash.Processes;

namespace Trivia.Telemetry.Tests.Prometheus;

/// <summary>A Prometheus of the test's own, with the alerts of the repository.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly EventHandler onExit;
    private readonly HttpClient http;
    private readonly Task<string> log;

    private PrometheusServer(Process process, int port)
    {
        this.process = process;
        log = process.StandardError.ReadToEndAsync();
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
        onExit = (_, _) => process.Kill();
        AppDomain.CurrentDomain.ProcessExit += onExit;
    }

    /// <summary>Starts one that scrapes every second, and waits until it is ready.</summary>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="jobs">Name of a job → its targets, each with the name that it goes by.</param>
    /// <param name="credentials">What targets are shown.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PrometheusServer> Start(
        string folder, IReadOnlyDictionary<string, Dictionary<string, Uri>> jobs, string credentials, CancellationToken cancellationToken)
    {
        var config = Path.Combine(folder, "prometheus.yml");
        var key = Path.Combine(folder, "operator.key");
        await File.WriteAllTextAsync(key, credentials, cancellationToken);
        await File.WriteAllTextAsync(config, Config(jobs, key), cancellationToken);
        var port = Ports.Free();
        var server = new PrometheusServer(
            Installed.Start("prometheus", $"--config.file={config}", $"--storage.tsdb.path={Path.Combine(folder, "data")}", $"--web.listen-address=127.0.0.1:{port}"),
            port);
        while (!await server.IsReady(cancellationToken))
        {
            if (server.process.HasExited)
            {
                throw new InvalidOperationException($"Prometheus ended: {await server.log}");
            }

            await Task.Delay(100, cancellationToken);
        }

        return server;
    }

    /// <summary>Names of all metrics that it has seen.</summary>
    public async Task<IReadOnlySet<string>> Names(CancellationToken cancellationToken) =>
        (await Ask("label/__name__/values", cancellationToken)).EnumerateArray().Select(name => name.GetString()!).ToHashSet();

    /// <summary>What a panel would show of the last minutes.</summary>
    public async Task<IReadOnlyList<Series>> Query(string expression, TimeSpan last, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1e3;
        var answer = await Ask(string.Create(
            CultureInfo.InvariantCulture,
            $"query_range?query={Uri.EscapeDataString(expression)}&start={now - last.TotalSeconds:f3}&end={now:f3}&step=2"), cancellationToken);
        return [.. answer.GetProperty("result").EnumerateArray().Select(series => new Series(
            series.GetProperty("metric").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!),
            [.. series.GetProperty("values").EnumerateArray().Select(point => (point[0].GetDouble(), Value(point[1].GetString()!)))]))];
    }

    /// <summary>Jobs and health of all targets, with what is wrong with them.</summary>
    public async Task<IReadOnlyList<(string Job, string Health, string Error)>> Targets(CancellationToken cancellationToken) =>
        [.. (await Ask("targets?state=active", cancellationToken)).GetProperty("activeTargets").EnumerateArray().Select(target => (
            target.GetProperty("labels").GetProperty("job").GetString()!,
            target.GetProperty("health").GetString()!,
            target.GetProperty("lastError").GetString()!))];

    /// <summary>Names of the alerts that it evaluates, with their health.</summary>
    public async Task<IReadOnlyList<(string Name, string Health)>> Alerts(CancellationToken cancellationToken) =>
        [.. (await Ask("rules?type=alert", cancellationToken)).GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.GetProperty("rules").EnumerateArray())
            .Select(rule => (rule.GetProperty("name").GetString()!, rule.GetProperty("health").GetString()!))];

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= onExit;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        http.Dispose();
    }

    private static double Value(string text) => text switch
    {
        "NaN" => double.NaN,
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string Config(IReadOnlyDictionary<string, Dictionary<string, Uri>> jobs, string key)
    {
        var targets = jobs.Select(job =>
            $"""
              - job_name: {job.Key}
                authorization:
                  credentials_file: {key}
                static_configs:
            {string.Join('\n', job.Value.Select(target => $"      - targets: ['{target.Value.Authority}']\n        labels: {{ instance: {target.Key} }}"))}
            """);
        return $"""
            global:
              scrape_interval: 1s
              scrape_timeout: 1s
              evaluation_interval: 1s
            rule_files:
              - {Observability.Path("prometheus", "alerts.yml")}
            scrape_configs:
            {string.Join('\n', targets)}
            """;
    }

    private async Task<JsonElement> Ask(string path, CancellationToken cancellationToken)
    {
        using var reply = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var text = await reply.Content.ReadAsStringAsync(cancellationToken);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {text}");
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("data").Clone();
    }

    private async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        try
        {
            using var reply = await http.GetAsync(new Uri("../../-/ready", UriKind.Relative), cancellationToken);
            return reply.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException)
        {
            return false;
        }
    }
}
