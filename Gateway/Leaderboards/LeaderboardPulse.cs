using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Leaderboards;

/// <summary>Sends the leaderboards every few seconds to the connections that watch them; while none does, nobody is asked.</summary>
internal sealed class LeaderboardPulse(
    LeaderboardDesk desk,
    FrameEncoder encoder,
    IOptions<LeaderboardRouteOptions> options,
    TimeProvider time,
    ILogger<LeaderboardPulse> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<PlayerConnection, byte> watchers = new();

    /// <summary>How many watch here.</summary>
    public int Watchers => watchers.Count;

    /// <summary>Begins to watch; the boards as they are come at once.</summary>
    public void Watch(PlayerConnection connection)
    {
        if (watchers.TryAdd(connection, 0))
        {
            _ = Pulse([connection]);
        }
    }

    /// <summary>Watches no longer.</summary>
    public void Leave(PlayerConnection connection) => watchers.TryRemove(connection, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PulseEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Turn();
        }
    }

    /// <summary>One pulse, if anyone watches.</summary>
    internal Task Turn() => watchers.IsEmpty ? Task.CompletedTask : Pulse([.. watchers.Keys]);

    private async Task Pulse(IReadOnlyList<PlayerConnection> connections)
    {
        try
        {
            var frame = encoder.Encode(HubNames.Leaderboard, await desk.Look());
            foreach (var connection in connections)
            {
                connection.Send(frame);
            }
        }
        catch (Exception exception)
        {
            // The next pulse is a few seconds away, and shows all of it.
            logger.LeaderboardFailed(exception);
        }
    }
}
