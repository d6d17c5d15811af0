using Orleans;

namespace Trivia.Grains.Rules.Friends;

/// <summary>What one player's side tells the other's. May come twice, late, or after a newer one.</summary>
/// <param name="Wants">Whether the teller wants to be friends. Who blocks says no more than that they don't.</param>
/// <param name="Version">The teller's version; the higher one stands.</param>
/// <param name="Seen">The other side's version that the teller knew when deciding.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.friend-word.v1")]
public readonly record struct FriendWord(
    [property: Id(0)] bool Wants,
    [property: Id(1)] long Version,
    [property: Id(2)] long Seen);
