namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One's circle.</summary>
public sealed record FriendsReply
{
    /// <summary>Friends, at most 200 with those asked.</summary>
    public required IReadOnlyList<FriendItem> Friends { get; init; }

    /// <summary>Who asks, and has had no answer; at most 100.</summary>
    public required IReadOnlyList<FriendItem> Incoming { get; init; }

    /// <summary>Who was asked, and has given no answer; at most 50.</summary>
    public required IReadOnlyList<FriendItem> Outgoing { get; init; }

    /// <summary>Who is blocked; at most 200.</summary>
    public required IReadOnlyList<FriendItem> Blocked { get; init; }
}
