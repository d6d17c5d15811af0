using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Shedding;

/// <summary>Looks at the load again and again, and has less new work let in while there is too much of it.</summary>
internal sealed class LoadSensor(
    Admission admission,
    ClusterDelay cluster,
    PoolProbe pool,
    SheddingMetrics metrics,
    IOptions<SheddingOptions> options,
    TimeProvider time,
    ILogger<LoadSensor> logger) : IHostedService, IDisposable
{
    private ITimer? timer;
    private long windowBegan;
    private long sheddingSince;
    private int looking;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Enabled)
        {
            windowBegan = time.GetTimestamp();
            var period = TimeSpan.FromMilliseconds(options.Value.SampleMs);
            timer = time.CreateTimer(static sensor => ((LoadSensor)sensor!).Look(), this, period, period);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public void Dispose() => timer?.Dispose();

    private void Look()
    {
        if (Interlocked.Exchange(ref looking, 1) == 1)
        {
            return;
        }

        pool.Send();
        var now = time.GetTimestamp();
        if (time.GetElapsedTime(windowBegan, now).TotalMilliseconds >= options.Value.WindowMs)
        {
            windowBegan = now;
            Decide(new LoadSample(pool.Take(), cluster.Take(), MemoryShare()));
        }

        Volatile.Write(ref looking, 0);
    }

    private void Decide(in LoadSample sample)
    {
        var before = admission.Share;
        var share = AdmissionRule.Next(before, sample, options.Value);
        admission.Share = share;
        metrics.Seen(sample, share);
        if (before >= 1 && share < 1)
        {
            sheddingSince = time.GetTimestamp();
            logger.SheddingBegan(sample.PoolDelay.TotalMilliseconds, sample.ClusterDelay.TotalMilliseconds, sample.MemoryShare);
        }
        else if (before < 1 && share >= 1)
        {
            logger.SheddingEnded(time.GetElapsedTime(sheddingSince));
        }
    }

    private static double MemoryShare() =>
        (double)Environment.WorkingSet / Math.Max(1, GC.GetGCMemoryInfo(GCKind.Any).TotalAvailableMemoryBytes);
}
