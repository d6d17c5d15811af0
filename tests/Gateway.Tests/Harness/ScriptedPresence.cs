using System.Collections.Concurrent;
using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>Who is whose friend, and what gateways have said, for all tests.</summary>
internal static class ScriptedPresence
{
    public static ConcurrentDictionary<string, ImmutableArray<string>> Friends { get; } = new();

    public static ConcurrentDictionary<string, Place> Places { get; } = new();

    public static ConcurrentQueue<PresenceReport> Reports { get; } = new();

    /// <summary>Gateways that shards claim not to know, once each a shard.</summary>
    public static ConcurrentDictionary<(string Gateway, string Shard), bool> Known { get; } = new();
}

/// <summary>A circle of friends from the script.</summary>
internal sealed class ScriptedFriendsGrain : Grain, IFriendsGrain
{
    public Task<FriendList> List() =>
        Task.FromResult(new FriendList(ScriptedPresence.Friends.GetValueOrDefault(this.GetPrimaryKeyString(), []), [], [], []));

    public Task<FriendVerdict> Ask(string playerId) => throw new NotSupportedException();

    public Task Drop(string playerId) => throw new NotSupportedException();

    public Task<FriendVerdict> Block(string playerId) => throw new NotSupportedException();

    public Task Unblock(string playerId) => throw new NotSupportedException();

    public Task<FriendVerdict> Hear(string playerId, FriendWord word) => throw new NotSupportedException();

    public Task Erase() => throw new NotSupportedException();
}

/// <summary>A shard that writes down what it hears and knows nobody at first.</summary>
internal sealed class ScriptedPresenceShardGrain : Grain, IPresenceShardGrain
{
    public Task<bool> Report(PresenceReport report)
    {
        ScriptedPresence.Reports.Enqueue(report);
        if (!report.IsWhole && !ScriptedPresence.Known.ContainsKey((report.Gateway, this.GetPrimaryKeyString())))
        {
            return Task.FromResult(false);
        }

        ScriptedPresence.Known[(report.Gateway, this.GetPrimaryKeyString())] = true;
        foreach (var (playerId, place) in report.PlayerIds.Zip(report.Places))
        {
            if (place is null)
            {
                ScriptedPresence.Places.TryRemove(playerId, out _);
            }
            else
            {
                ScriptedPresence.Places[playerId] = place;
            }
        }

        return Task.FromResult(true);
    }

    public Task<ImmutableArray<Place?>> Find(ImmutableArray<string> playerIds) =>
        Task.FromResult<ImmutableArray<Place?>>([.. playerIds.Select(playerId => ScriptedPresence.Places.GetValueOrDefault(playerId))]);
}
