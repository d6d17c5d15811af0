using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Friends;

/// <summary>A player's circle, by id.</summary>
/// <param name="Friends">Friends.</param>
/// <param name="Incoming">Who asks, and has had no answer.</param>
/// <param name="Outgoing">Who was asked, and has given no answer.</param>
/// <param name="Blocked">Who is blocked.</param>
[GenerateSerializer, Immutable, Alias("trivia.friends.list.v1")]
public sealed record FriendList(
    [property: Id(0)] ImmutableArray<string> Friends,
    [property: Id(1)] ImmutableArray<string> Incoming,
    [property: Id(2)] ImmutableArray<string> Outgoing,
    [property: Id(3)] ImmutableArray<string> Blocked);
