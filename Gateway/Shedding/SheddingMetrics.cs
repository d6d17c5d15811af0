using System.Diagnostics.Metrics;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Shedding;

/// <summary>What a gateway refuses because it is busy, and why: meter <c>Trivia.Gateway</c>, times in seconds.</summary>
public sealed class SheddingMetrics
{
    private readonly Counter<long> refused;
    private double share = 1;
    private double poolDelaySeconds;
    private double clusterDelaySeconds;
    private double memoryShare;

    /// <summary>Creates the instruments.</summary>
    public SheddingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(GatewayMetrics.MeterName);
        refused = meter.CreateCounter<long>("trivia.gateway.shed", "{request}", "New work refused because the gateway is busy, by kind.");
        meter.CreateObservableGauge("trivia.gateway.load.admitted", () => Volatile.Read(ref share), "1", "Share of new work that is let in.");
        meter.CreateObservableGauge("trivia.gateway.load.pool_delay", () => Volatile.Read(ref poolDelaySeconds), "s", "How long work waits for a thread, the lowest of the last window.");
        meter.CreateObservableGauge("trivia.gateway.load.cluster_delay", () => Volatile.Read(ref clusterDelaySeconds), "s", "How long the cluster takes to answer, the lowest of the last window.");
        meter.CreateObservableGauge("trivia.gateway.load.memory", () => Volatile.Read(ref memoryShare), "1", "Memory in use, of what the process may use.");
    }

    internal void Refused(NewWork work) => refused.Add(1, new KeyValuePair<string, object?>("kind", NameOf(work)));

    internal void Seen(in LoadSample sample, double admitted)
    {
        Volatile.Write(ref share, admitted);
        Volatile.Write(ref poolDelaySeconds, sample.PoolDelay.TotalSeconds);
        Volatile.Write(ref clusterDelaySeconds, sample.ClusterDelay.TotalSeconds);
        Volatile.Write(ref memoryShare, sample.MemoryShare);
    }

    private static string NameOf(NewWork work) => work switch
    {
        NewWork.SignIn => "sign_in",
        NewWork.Connection => "connection",
        NewWork.Entry => "entry",
        NewWork.Read => "read",
        _ => "costly_read",
    };
}
