namespace Trivia.Grains.Interfaces.LiveOps;

/// <summary>An event in the list.</summary>
/// <param name="RoyaleId">The event.</param>
/// <param name="Title">Its title.</param>
/// <param name="StartsAt">When its first question is due.</param>
/// <param name="Capacity">Its seats.</param>
/// <param name="Synthetic">Whether it is a load test.</param>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.listing.v1")]
public sealed record EventListing(
    [property: Id(0)] string RoyaleId,
    [property: Id(1)] string Title,
    [property: Id(2)] DateTimeOffset StartsAt,
    [property: Id(3)] int Capacity,
    [property: Id(4)] bool Synthetic);
