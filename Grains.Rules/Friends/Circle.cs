using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Friends;

/// <summary>One player's friends, requests and blocks, within <see cref="FriendLimits"/>. Immutable.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.circle.v1")]
public sealed record Circle
{
    /// <summary>The tie to each other player.</summary>
    [Id(0)]
    public ImmutableDictionary<string, Tie> Ties { get; init; } = ImmutableDictionary<string, Tie>.Empty;

    /// <summary>Players who may not know of the latest change.</summary>
    [Id(1)]
    public ImmutableHashSet<string> Untold { get; init; } = [];

    /// <summary>The tie to a player.</summary>
    public Tie With(string playerId) => Ties.GetValueOrDefault(playerId) ?? new Tie();

    /// <summary>Asks a player, or agrees to what was asked.</summary>
    public (Circle Next, FriendVerdict Verdict) Ask(string playerId, DateTimeOffset now)
    {
        var tie = With(playerId);
        var wanted = Ties.Values.Count(other => other.Mine == Stance.Wants);
        var hasRoom = wanted < FriendLimits.FriendsMax
            && (tie.IsIncoming || Ties.Values.Count(other => other.IsOutgoing) < FriendLimits.OutgoingMax);
        return tie.Mine == Stance.Wants || hasRoom
            ? (Put(playerId, tie.Ask(now), now, tells: true), FriendVerdict.Done)
            : (this, FriendVerdict.Full);
    }

    /// <summary>Takes a request back, declines one, or ends a friendship.</summary>
    public Circle Drop(string playerId, DateTimeOffset now) => Put(playerId, With(playerId).Drop(now), now, tells: true);

    /// <summary>Blocks a player.</summary>
    public (Circle Next, FriendVerdict Verdict) Block(string playerId, DateTimeOffset now)
    {
        var tie = With(playerId);
        var hasRoom = Ties.Values.Count(other => other.Mine == Stance.Blocks) < FriendLimits.BlockedMax;
        return tie.Mine == Stance.Blocks || hasRoom
            ? (Put(playerId, tie.Block(now), now, tells: Ties.ContainsKey(playerId)), FriendVerdict.Done)
            : (this, FriendVerdict.Full);
    }

    /// <summary>Unblocks a player.</summary>
    public Circle Unblock(string playerId, DateTimeOffset now) => Put(playerId, With(playerId).Unblock(now), now, tells: false);

    /// <summary>Takes a player's word in. A request for which there is no room is not noted; an end that ends one's own wish is told back.</summary>
    public (Circle Next, FriendVerdict Verdict) Hear(string playerId, FriendWord word, DateTimeOffset now)
    {
        var next = With(playerId).Hear(word, now);
        var isOneMore = next.IsIncoming && !With(playerId).IsIncoming;
        return isOneMore && Ties.Values.Count(other => other.IsIncoming) >= FriendLimits.IncomingMax
            ? (this, FriendVerdict.Full)
            : (Put(playerId, next, now, tells: next.MineVersion != With(playerId).MineVersion), FriendVerdict.Done);
    }

    /// <summary>Notes that a player knows of a version.</summary>
    public Circle Told(string playerId, long version) =>
        With(playerId).MineVersion == version ? this with { Untold = Untold.Remove(playerId) } : this;

    private Circle Put(string playerId, Tie next, DateTimeOffset now, bool tells)
    {
        if (next == With(playerId))
        {
            return this; // Also when there is no tie yet, and none comes of it.
        }

        var forgotten = (now - FriendLimits.IdleFor).ToUnixTimeMilliseconds();
        var ties = Ties.SetItem(playerId, next).RemoveRange(
            from pair in Ties
            where pair.Key != playerId && pair.Value.IsIdle && !Untold.Contains(pair.Key)
                && Math.Max(pair.Value.MineVersion, pair.Value.TheirsVersion) < forgotten
            select pair.Key);
        return this with { Ties = ties, Untold = tells ? Untold.Add(playerId) : Untold };
    }
}
