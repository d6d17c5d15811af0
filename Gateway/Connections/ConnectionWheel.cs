using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Limits;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Connections;

/// <summary>
/// One timer for all connections: once a second it sends the probes that are due and looks for connections that take
/// nothing.
/// </summary>
internal sealed class ConnectionWheel(
    ConnectionRegistry registry,
    FrameEncoder encoder,
    Bars bars,
    IOptions<ConnectionLimits> options,
    TimeProvider time) : IHostedService, IDisposable
{
    /// <summary>Time between two ticks.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private const int ProbesAtConnect = 3;

    private readonly long ticksPerProbe = Math.Max(1, (long)(options.Value.ProbePeriod / Period));
    private ITimer? timer;
    private long tick;
    private long spread;
    private int turning;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        timer = time.CreateTimer(_ => Turn(), null, Period, Period);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public void Dispose() => timer?.Dispose();

    private void Turn()
    {
        if (Interlocked.Exchange(ref turning, 1) == 1)
        {
            return;
        }

        tick++;
        bars.Forget();

        // One nonce a tick serves all: a client that learned it from another could only echo it sooner, and a shorter
        // round trip is forgiven less.
        var nonce = RandomNumberGenerator.GetInt32(int.MaxValue);
        var probe = encoder.Encode(HubNames.Probe, nonce);
        foreach (var connection in registry.All())
        {
            connection.Check();
            if (tick >= connection.ProbeDueTick)
            {
                connection.ProbeDueTick = tick + TicksToNext(connection);
                connection.Probes.Sent(nonce, time.GetTimestamp());
                connection.Send(probe);
            }
        }

        Volatile.Write(ref turning, 0);
    }

    private long TicksToNext(PlayerConnection connection)
    {
        connection.ProbesSent++;
        if (connection.ProbesSent < ProbesAtConnect)
        {
            return 1;
        }

        // After the first three, players who came in the same second are spread over the period.
        return connection.ProbesSent == ProbesAtConnect ? 1 + (spread++ % ticksPerProbe) : ticksPerProbe;
    }
}
