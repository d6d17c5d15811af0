using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Shedding;

namespace Trivia.Gateway.Tests.Shedding;

public sealed class LoadSensorTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<SheddingMetrics>().BuildServiceProvider();

    // The pool's delay is real while the clock is not: only the cluster's is looked at here.
    private readonly SheddingOptions options = new() { PoolDelayMsMax = 60_000, ClusterDelayMsMax = 500, Raise = 0.25 };
    private readonly Admission admission;
    private readonly ClusterDelay cluster;
    private readonly LoadSensor sensor;

    public LoadSensorTests()
    {
        var metrics = services.GetRequiredService<SheddingMetrics>();
        admission = new Admission(Options.Create(options), metrics);
        cluster = new ClusterDelay(time);

        // Its thread must not ask the fake clock: that runs the due timers on whichever thread asks.
        var pool = new PoolProbe(TimeProvider.System);
        sensor = new LoadSensor(admission, cluster, pool, metrics, Options.Create(options), time, NullLogger<LoadSensor>.Instance);
    }

    public async ValueTask InitializeAsync() => await sensor.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await sensor.StopAsync(CancellationToken.None);
        sensor.Dispose();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task Look_ClusterFallsSilentAndAnswersAgain_LetsLessInAndThenEveryone()
    {
        Pass(seconds: 1);
        admission.Share.ShouldBe(1);

        var silent = new TaskCompletionSource<int>();
        var followed = cluster.Of(silent.Task);
        Pass(seconds: 10);
        admission.Share.ShouldBe(0);

        silent.SetResult(1);
        await followed;
        Pass(seconds: 0.25);
        admission.Share.ShouldBe(0, "the window in which it answered had a wait of ten seconds");
        Pass(seconds: 1);
        admission.Share.ShouldBe(1);
    }

    [Fact]
    public async Task Look_OneCallIsSlowAndOthersAreNot_LetsEveryoneIn()
    {
        var slow = cluster.Of(new TaskCompletionSource<int>().Task);
        for (var window = 0; window < 40; window++)
        {
            await cluster.Of(Task.FromResult(window));
            Pass(seconds: 0.25);
        }

        admission.Share.ShouldBe(1);
        slow.IsCompleted.ShouldBeFalse();
    }

    private void Pass(double seconds)
    {
        for (var left = TimeSpan.FromSeconds(seconds); left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(options.SampleMs))
        {
            time.Advance(TimeSpan.FromMilliseconds(options.SampleMs));
        }
    }
}
