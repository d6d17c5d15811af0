using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>Which friends are connected, and where. It takes the place of the one before.</summary>
[MessagePackObject]
public sealed record PresenceFrame
{
    /// <summary>Friends who are connected; the others are not.</summary>
    [Key("friends")]
    public required IReadOnlyList<FriendPlaceFrame> Friends { get; init; }
}
