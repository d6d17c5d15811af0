namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Someone in one's circle.</summary>
public sealed record FriendItem
{
    /// <summary>The player.</summary>
    public required string PlayerId { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the picture.</summary>
    public required string Avatar { get; init; }

    /// <summary>Level.</summary>
    public required int Level { get; init; }

    /// <summary>Where a friend is; missing for who is not connected, and for all but friends.</summary>
    public PlaceFrame? Place { get; init; }
}
