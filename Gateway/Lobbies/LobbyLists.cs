using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>Tells those who watch the list of lobbies when it has changed.</summary>
internal sealed class LobbyLists(
    LobbyListings listings, FrameEncoder encoder, IOptions<LobbyRoomOptions> options, TimeProvider time, ILogger<LobbyLists> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<PlayerConnection, Wanted> watchers = new();
    private readonly Dictionary<Wanted, ImmutableArray<LobbyListing>> told = [];

    /// <summary>Watches the lobbies of a topic, instead of those of another.</summary>
    /// <returns>A refusal code.</returns>
    public string Watch(PlayerConnection connection, string topic)
    {
        var wanted = new Wanted(topic, connection.Identity.LoadTest);
        if (topic.Length > 0 && watchers.Values.Distinct().Count() >= options.Value.ListsMax && !watchers.Values.Contains(wanted))
        {
            return RefusalCodes.TooMany;
        }

        watchers[connection] = wanted;
        return RefusalCodes.Ok;
    }

    /// <summary>Watches no more.</summary>
    public void Unwatch(PlayerConnection connection) => watchers.TryRemove(connection, out _);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ListEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var wanted = watchers.GroupBy(watcher => watcher.Value, watcher => watcher.Key).ToList();
            foreach (var unwanted in told.Keys.Except(wanted.Select(group => group.Key)).ToList())
            {
                told.Remove(unwanted);
            }

            foreach (var group in wanted)
            {
                await Refresh(group.Key, group);
            }
        }
    }

    private async Task Refresh(Wanted wanted, IEnumerable<PlayerConnection> connections)
    {
        try
        {
            var now = await listings.List(wanted.Topic, wanted.Synthetic);
            if (told.TryGetValue(wanted, out var before) && before.SequenceEqual(now, SameListing.Instance))
            {
                return;
            }

            told[wanted] = now;
            var frame = encoder.Encode(HubNames.Lobbies, new LobbyListFrame { Topic = wanted.Topic, Lobbies = [.. now.Select(LobbyWire.Of)] });
            foreach (var connection in connections)
            {
                connection.Send(frame);
            }
        }
        catch (Exception exception)
        {
            // Looked at again in a second.
            logger.LobbyListFailed(exception, wanted.Topic);
        }
    }

    private readonly record struct Wanted(string Topic, bool Synthetic);

    /// <summary>An immutable array equals only itself, so the topics are compared apart.</summary>
    private sealed class SameListing : IEqualityComparer<LobbyListing>
    {
        public static readonly SameListing Instance = new();

        public bool Equals(LobbyListing? x, LobbyListing? y) =>
            x is null || y is null ? x == y : x.Topics.SequenceEqual(y.Topics, StringComparer.Ordinal) && x with { Topics = y.Topics } == y;

        public int GetHashCode(LobbyListing obj) => obj.LobbyId.GetHashCode(StringComparison.Ordinal);
    }
}
