using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Trivia.Benchmarks.Overload;

/// <summary>Reads what the server itself says of its load, from its metrics.</summary>
internal sealed class ServerGauges : IDisposable
{
    private const string Admitted = "trivia_gateway_load_admitted";
    private const string PoolDelay = "trivia_gateway_load_pool_delay";
    private const string Pause = "dotnet_gc_pause_time_seconds_total";
    private const string Collections = "dotnet_gc_collections_total";
    private const string Heap = "dotnet_gc_last_collection_heap_size_bytes";
    private const string OldGeneration = "gen2";
    private const double BytesPerMb = 1024 * 1024;

    private readonly HttpClient http;

    public ServerGauges(Uri server, string operatorKey)
    {
        http = new HttpClient { BaseAddress = server, Timeout = OverloadPlan.Patience };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", operatorKey);
    }

    /// <summary>What it says; null when it does not say.</summary>
    public async Task<ServerLoad?> Read(CancellationToken cancellationToken)
    {
        try
        {
            var lines = (await http.GetStringAsync("/metrics", cancellationToken)).Split('\n');
            return new ServerLoad(
                Sum(lines, Admitted) ?? 1,
                1_000 * (Sum(lines, PoolDelay) ?? 0),
                1_000 * (Sum(lines, Pause) ?? 0),
                (int)(Sum(lines, Collections, OldGeneration) ?? 0),
                (Sum(lines, Heap) ?? 0) / BytesPerMb);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>The sum over all lines of a name, or those of them that have a label's value; null without any.</summary>
    private static double? Sum(string[] lines, string name, string label = "")
    {
        double[] values = [.. lines
            .Where(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
            .Select(Value).OfType<double>()];
        return values.Length == 0 ? null : values.Sum();
    }

    // Prometheus' text: name, with its unit behind, labels in braces, value, and perhaps a time.
    private static double? Value(string line)
    {
        var rest = line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].TrimStart().Split(' ');
        var value = line.Contains('}', StringComparison.Ordinal) ? rest.ElementAtOrDefault(0) : rest.ElementAtOrDefault(1);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
