using System.Collections.Immutable;
using Trivia.Gateway.Presence;
using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Friends;

/// <summary>A player's circle with names and places.</summary>
internal sealed class FriendsDesk(IGrainFactory grains, PresenceDesk presence)
{
    /// <summary>Everyone in a player's circle; who has deleted their profile is left out.</summary>
    public async Task<FriendsReply> List(string playerId)
    {
        var list = await grains.GetGrain<IFriendsGrain>(playerId).List();
        var everyone = list.Friends.Concat(list.Incoming).Concat(list.Outgoing).Concat(list.Blocked);
        var asking = Task.WhenAll(everyone.Select(id => grains.GetGrain<IPlayerGrain>(id).GetProfile()));
        var places = await presence.Find(list.Friends);
        var profiles = (await asking).OfType<PlayerProfile>().ToDictionary(profile => profile.PlayerId, StringComparer.Ordinal);
        return new FriendsReply
        {
            Friends = Items(list.Friends, profiles, places),
            Incoming = Items(list.Incoming, profiles),
            Outgoing = Items(list.Outgoing, profiles),
            Blocked = Items(list.Blocked, profiles),
        };
    }

    /// <summary>What is between a player and another.</summary>
    public async Task<TieReply> TieOf(string playerId, string other)
    {
        var list = await grains.GetGrain<IFriendsGrain>(playerId).List();
        var tie = list switch
        {
            _ when list.Friends.Contains(other) => "friends",
            _ when list.Incoming.Contains(other) => "incoming",
            _ when list.Outgoing.Contains(other) => "outgoing",
            _ when list.Blocked.Contains(other) => "blocked",
            _ => "none",
        };
        return new TieReply { PlayerId = other, Tie = tie };
    }

    private static FriendItem[] Items(
        ImmutableArray<string> ids, Dictionary<string, PlayerProfile> profiles, IReadOnlyDictionary<string, Place>? places = null) =>
    [
        .. from id in ids
           where profiles.ContainsKey(id)
           let profile = profiles[id]
           select new FriendItem
           {
               PlayerId = id,
               Name = profile.Name,
               Avatar = profile.Avatar,
               Level = Experience.LevelOf(profile.Experience),
               Place = places?.GetValueOrDefault(id) is { } place ? PresenceDesk.Frame(place) : null,
           },
    ];
}
