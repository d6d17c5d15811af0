using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Trivia.Benchmarks.Overload;

/// <summary>What the server says of its own load.</summary>
internal sealed class ServerGauges : IDisposable
{
    private const string Admitted = "trivia_gateway_load_admitted";
    private const string PoolDelay = "trivia_gateway_load_pool_delay";

    private readonly HttpClient http;

    public ServerGauges(Uri server, string operatorKey)
    {
        http = new HttpClient { BaseAddress = server, Timeout = OverloadPlan.Patience };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", operatorKey);
    }

    /// <summary>The share of new work that is let in, and how long work waits for a thread; null when it does not say.</summary>
    public async Task<(double Admitted, double PoolDelayMs)?> Read(CancellationToken cancellationToken)
    {
        try
        {
            var lines = (await http.GetStringAsync("/metrics", cancellationToken)).Split('\n');
            return (Value(lines, Admitted) ?? 1, 1_000 * (Value(lines, PoolDelay) ?? 0));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    // Prometheus' text: name, with its unit behind, labels in braces, value, and perhaps a time.
    private static double? Value(string[] lines, string name)
    {
        var line = lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        var rest = line?[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].TrimStart().Split(' ') ?? [];
        var value = line is not null && !line.Contains('}', StringComparison.Ordinal) ? rest.ElementAtOrDefault(1) : rest.ElementAtOrDefault(0);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
