using Microsoft.Extensions.Options;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Lobbies;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Streams;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Hosting;

/// <summary>Life of the gateway: subscribes once the cluster answers, and sends its players elsewhere when it closes.</summary>
internal sealed class GatewayService(
    RoyaleSubscriptions subscriptions,
    LobbySubscriptions lobbySubscriptions,
    RoyaleRooms rooms,
    LobbyRooms lobbies,
    ConnectionRegistry connections,
    ConnectionGate gate,
    AnswerQuota answers,
    Drain drain,
    FrameEncoder encoder,
    GatewayMetrics metrics,
    IOptions<GatewayOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<GatewayService> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private Task? drained;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        metrics.Watch(answers);
        metrics.Begin();

        // A signal goes straight to this token, and to the server, which would end the players' requests: this has to
        // hold it up until they have moved.
        lifetime.ApplicationStopping.Register(() => DrainOnce().GetAwaiter().GetResult());
        return base.StartAsync(cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before anything closes, when the host is asked to stop by a call.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => DrainOnce();

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(subscriptions.Start(rooms.Hear, stoppingToken), lobbySubscriptions.Start(lobbies.Hear, stoppingToken), lobbies.Run(stoppingToken));

    private Task DrainOnce() => drained ??= DrainNow();

    private async Task DrainNow()
    {
        drain.Begin();
        gate.Close();
        SendMove();
        if (!await Within(options.Value.DrainFor, () => connections.Count == 0).ConfigureAwait(false))
        {
            logger.PlayersLeft(connections.Count);
        }

        if (!await Within(options.Value.HandOverFor, () => answers.IsEmpty).ConfigureAwait(false))
        {
            logger.AnswersLeft();
        }

        // Whoever has not moved had the time to hear of the last verdicts.
        foreach (var connection in connections.All())
        {
            connection.Abort();
        }

        await rooms.Stop().ConfigureAwait(false);
        await lobbies.Stop().ConfigureAwait(false);
        await subscriptions.Stop().ConfigureAwait(false);
        await lobbySubscriptions.Stop().ConfigureAwait(false);
        logger.Drained();
    }

    private void SendMove()
    {
        if (connections.Count > 0)
        {
            logger.Draining(connections.Count, options.Value.DrainFor);
            var move = encoder.Encode(HubNames.Move, new MoveFrame { InMs = (int)options.Value.DrainFor.TotalMilliseconds });
            foreach (var connection in connections.All())
            {
                connection.Send(move);
            }
        }
    }

    private async Task<bool> Within(TimeSpan bound, Func<bool> condition)
    {
        var begun = time.GetTimestamp();
        while (!condition())
        {
            if (time.GetElapsedTime(begun) >= bound)
            {
                return false;
            }

            await Task.Delay(LookEvery, time).ConfigureAwait(false);
        }

        return true;
    }
}
