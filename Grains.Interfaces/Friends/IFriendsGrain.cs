using Orleans.Concurrency;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Grains.Interfaces.Friends;

/// <summary>
/// A player's friends, requests and blocks. Key: the player id. Every wish is stored here before it returns and told to the
/// other player's grain, again if need be, until that knows.
/// </summary>
[GrainInterfaceType("trivia.friends"), Alias("trivia.friends")]
public interface IFriendsGrain : IGrainWithStringKey
{
    /// <summary>Asks a player to be friends, or agrees to what they asked. The same again changes nothing.</summary>
    /// <returns><see cref="FriendVerdict.Full"/> when there is no room here or there.</returns>
    /// <exception cref="ArgumentException">The player is oneself.</exception>
    [AlwaysInterleave, Alias("ask")]
    Task<FriendVerdict> Ask(string playerId);

    /// <summary>Takes a request back, declines one, or ends a friendship.</summary>
    [AlwaysInterleave, Alias("drop")]
    Task Drop(string playerId);

    /// <summary>Blocks a player: ends whatever is between them; their requests are no longer seen, which they are not told.</summary>
    /// <exception cref="ArgumentException">The player is oneself.</exception>
    [AlwaysInterleave, Alias("block")]
    Task<FriendVerdict> Block(string playerId);

    /// <summary>Unblocks a player.</summary>
    [AlwaysInterleave, Alias("unblock")]
    Task Unblock(string playerId);

    /// <summary>Takes the word of another player's grain in. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("hear")]
    Task<FriendVerdict> Hear(string playerId, FriendWord word);

    /// <summary>Everyone in the circle.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<FriendList> List();

    /// <summary>Ends all ties, tells everyone, and forgets them. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("erase")]
    Task Erase();
}
