using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Presence;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Friends;

/// <summary>
/// Tells the connections that watch which of their friends are where, when that has changed. All of them together cost one call
/// a presence shard every few seconds.
/// </summary>
internal sealed class FriendsPulse(
    PresenceDesk presence,
    IGrainFactory grains,
    FrameEncoder encoder,
    IOptions<PresenceRouteOptions> options,
    TimeProvider time,
    ILogger<FriendsPulse> logger) : BackgroundService
{
    private const int ListsAtOnceMax = 64;

    private readonly ConcurrentDictionary<PlayerConnection, FriendsWatch> watchers = new();

    /// <summary>How many watch here.</summary>
    public int Watchers => watchers.Count;

    /// <summary>Begins to watch.</summary>
    public void Watch(PlayerConnection connection) => watchers.TryAdd(connection, new FriendsWatch());

    /// <summary>Watches no longer.</summary>
    public void Leave(PlayerConnection connection) => watchers.TryRemove(connection, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Turn(stoppingToken);
        }
    }

    private async Task Turn(CancellationToken stoppingToken)
    {
        if (watchers.IsEmpty)
        {
            return;
        }

        try
        {
            await Parallel.ForEachAsync(
                watchers.Where(pair => IsOld(pair.Value)),
                new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnceMax, CancellationToken = stoppingToken },
                async (pair, _) => await List(pair.Key, pair.Value));
            var places = await presence.Find(watchers.Values.SelectMany(watch => watch.Friends));
            foreach (var (connection, watch) in watchers)
            {
                Tell(connection, watch, places);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The next turn is a few seconds away, and tells all of it.
            logger.FriendsPulseFailed(exception);
        }
    }

    private bool IsOld(FriendsWatch watch) => watch.ListedAt is not { } at || time.GetElapsedTime(at) >= options.Value.ListAgeMax;

    private async Task List(PlayerConnection connection, FriendsWatch watch)
    {
        var list = await grains.GetGrain<IFriendsGrain>(connection.Identity.PlayerId).List().WaitAsync(options.Value.CallTimeout, time);
        (watch.Friends, watch.ListedAt) = (list.Friends, time.GetTimestamp());
    }

    private void Tell(PlayerConnection connection, FriendsWatch watch, IReadOnlyDictionary<string, Place> places)
    {
        if (watch.ListedAt is null)
        {
            return; // Came while the others were being asked for.
        }

        var now = watch.Friends.Where(places.ContainsKey).Select(friend => (friend, places[friend])).ToArray();
        if (watch.Told is { } told && told.SequenceEqual(now))
        {
            return;
        }

        watch.Told = now;
        connection.Send(encoder.Encode(HubNames.Presence, new PresenceFrame
        {
            Friends = [.. now.Select(friend => new FriendPlaceFrame { PlayerId = friend.friend, Place = PresenceDesk.Frame(friend.Item2) })],
        }));
    }
}
