using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Trivia.Chaos.Cluster;

namespace Trivia.Chaos.Runs;

/// <summary>Looks at the running event through every gateway in turn, ten times a second, past the relays.</summary>
internal sealed class Prober(ChaosCluster cluster, RunClock clock, TimeProvider time)
{
    private const int OpenMax = 20;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<ProbeSample> samples = [];
    private readonly Lock gate = new();
    private string? royale;

    /// <summary>The event to look at; null for none.</summary>
    public string? Royale
    {
        get => Volatile.Read(ref royale);
        set => Volatile.Write(ref royale, value);
    }

    /// <summary>What was seen, in order.</summary>
    public IReadOnlyList<ProbeSample> Samples()
    {
        lock (gate)
        {
            return [.. samples.OrderBy(sample => sample.At)];
        }
    }

    /// <summary>Looks until it is told to stop.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        using var room = new SemaphoreSlim(OpenMax, OpenMax);
        using var timer = new PeriodicTimer(Every, time);
        var looks = new List<Task>();
        try
        {
            for (var turn = 0; await timer.WaitForNextTickAsync(cancellationToken); turn++)
            {
                if (Royale is { } event_ && await room.WaitAsync(0, cancellationToken))
                {
                    looks.RemoveAll(look => look.IsCompletedSuccessfully);
                    looks.Add(Look(cluster.GatewayUrls[turn % cluster.GatewayUrls.Count], event_, room));
                }
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(looks);
        }
    }

    private async Task Look(Uri gateway, string id, SemaphoreSlim room)
    {
        var at = clock.Now;
        var sample = new ProbeSample(at, Answered: false, 0, 0);
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var status = await cluster.Http.GetFromJsonAsync<JsonElement>(
                new Uri(gateway, string.Create(CultureInfo.InvariantCulture, $"/api/ops/royales/{id}/status")), patience.Token);
            sample = sample with
            {
                Answered = true,
                Alive = status.GetProperty("alive").GetInt32(),
                Connected = status.GetProperty("connected").GetInt32(),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException or SocketException or JsonException)
        {
            // No answer is what is to be seen.
        }
        finally
        {
            room.Release();
        }

        lock (gate)
        {
            samples.Add(sample);
        }
    }
}
