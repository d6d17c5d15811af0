using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>A friend who is connected, and where.</summary>
[MessagePackObject]
public sealed record FriendPlaceFrame
{
    /// <summary>The friend.</summary>
    [Key("playerId")]
    public required string PlayerId { get; init; }

    /// <summary>Where they are.</summary>
    [Key("place")]
    public required PlaceFrame Place { get; init; }
}
