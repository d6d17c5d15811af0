using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Hosting;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Presence;

namespace Trivia.Gateway.Presence;

/// <summary>
/// Says every few seconds who has come, gone and moved here: one call a shard, however many players, and none for what they do
/// in their games. Simulated players are nobody's friends and are left out.
/// </summary>
internal sealed class PresenceReporter(
    ConnectionRegistry registry,
    GatewayInstance instance,
    IGrainFactory grains,
    IOptions<PresenceRouteOptions> options,
    TimeProvider time,
    ILogger<PresenceReporter> logger) : BackgroundService
{
    private readonly Dictionary<string, Place>?[] told = new Dictionary<string, Place>?[PresenceShards.Count];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Turn();
        }
    }

    /// <summary>One report to each shard.</summary>
    internal async Task Turn()
    {
        var here = Here();
        await Task.WhenAll(Enumerable.Range(0, PresenceShards.Count).Select(shard => Tell(shard, here[shard])));
    }

    private Dictionary<string, Place>[] Here()
    {
        var here = new Dictionary<string, Place>[PresenceShards.Count];
        for (var shard = 0; shard < here.Length; shard++)
        {
            here[shard] = new Dictionary<string, Place>(StringComparer.Ordinal);
        }

        foreach (var connection in registry.All().Where(connection => !connection.Identity.LoadTest))
        {
            var playerId = connection.Identity.PlayerId;
            var places = here[PresenceShards.Of(playerId)];
            var place = connection.Whereabouts;
            if (place.Kind != PlaceKind.Online || !places.ContainsKey(playerId))
            {
                places[playerId] = place;
            }
        }

        return here;
    }

    private async Task Tell(int shard, Dictionary<string, Place> here)
    {
        try
        {
            if (told[shard] is not { } before || !await Report(shard, ChangesOf(before, here)))
            {
                // New here, or lost there: everything is said again.
                var known = await Report(shard, new PresenceReport(instance.Id, IsWhole: true, [.. here.Keys], [.. here.Values]));
                told[shard] = known ? here : null;
                return;
            }

            told[shard] = here;
        }
        catch (Exception exception)
        {
            // Whether it arrived nobody knows: the next report is a whole one.
            told[shard] = null;
            logger.PresenceFailed(exception, shard);
        }
    }

    private Task<bool> Report(int shard, PresenceReport report) =>
        grains.PresenceShard(shard).Report(report).WaitAsync(options.Value.CallTimeout, time);

    private PresenceReport ChangesOf(Dictionary<string, Place> before, Dictionary<string, Place> here)
    {
        var moved = here.Where(pair => !before.TryGetValue(pair.Key, out var was) || was != pair.Value).Select(pair => (pair.Key, (Place?)pair.Value));
        var gone = before.Keys.Where(playerId => !here.ContainsKey(playerId)).Select(playerId => (playerId, (Place?)null));
        var changes = moved.Concat(gone).ToArray();
        return new PresenceReport(
            instance.Id, IsWhole: false, [.. changes.Select(change => change.Item1)], [.. changes.Select(change => change.Item2)]);
    }
}
