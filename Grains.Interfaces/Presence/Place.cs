namespace Trivia.Grains.Interfaces.Presence;

/// <summary>Where a player is, as friends may know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The event or the lobby; empty where there is none, or where friends are not to find it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="CanWatch">Whether a friend may come and watch.</param>
[GenerateSerializer, Immutable, Alias("trivia.presence.place.v1")]
public sealed record Place(
    [property: Id(0)] PlaceKind Kind,
    [property: Id(1)] string Id,
    [property: Id(2)] string Title,
    [property: Id(3)] bool CanWatch)
{
    /// <summary>Connected, and in no game.</summary>
    public static Place Online { get; } = new(PlaceKind.Online, "", "", CanWatch: false);
}
