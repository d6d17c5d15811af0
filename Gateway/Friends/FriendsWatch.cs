using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Presence;

namespace Trivia.Gateway.Friends;

/// <summary>What a connection that watches its friends was last told.</summary>
internal sealed class FriendsWatch
{
    /// <summary>The friends, as of a while ago.</summary>
    public ImmutableArray<string> Friends { get; set; } = [];

    /// <summary>Timestamp of that; null before the first time.</summary>
    public long? ListedAt { get; set; }

    /// <summary>Who was told to be where; null before the first time.</summary>
    public (string PlayerId, Place Place)[]? Told { get; set; }
}
