using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Streams;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Hosting;

/// <summary>Life of the gateway: subscribes once the cluster answers, and sends its players elsewhere when it closes.</summary>
internal sealed class GatewayService(
    StreamSubscriptions subscriptions,
    RoyaleRooms rooms,
    ConnectionRegistry connections,
    ConnectionGate gate,
    FrameEncoder encoder,
    IOptions<GatewayOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<GatewayService> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private Task? drained;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Registered after the hub's own handler and so called before it: connections hear of the move while they are open.
        lifetime.ApplicationStopping.Register(() => Drain().GetAwaiter().GetResult());
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await Drain();
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => subscriptions.Start(rooms.Hear, stoppingToken);

    private Task Drain() => drained ??= Move();

    private async Task Move()
    {
        gate.Close();
        var begun = time.GetTimestamp();
        if (connections.Count > 0)
        {
            logger.Draining(connections.Count, options.Value.DrainFor);
            var move = encoder.Encode(HubNames.Move, new MoveFrame { InMs = (int)options.Value.DrainFor.TotalMilliseconds }).ToMessage();
            foreach (var connection in connections.All())
            {
                connection.Send(move);
            }
        }

        while (connections.Count > 0 && time.GetElapsedTime(begun) < options.Value.DrainFor)
        {
            await Task.Delay(LookEvery, time).ConfigureAwait(false);
        }

        await rooms.Stop().ConfigureAwait(false);
        await subscriptions.Stop().ConfigureAwait(false);
    }
}
