namespace Trivia.Grains.Interfaces.Royale;

/// <summary>A player who wants a seat.</summary>
/// <param name="PlayerId">The signed-in player.</param>
/// <param name="Name">Display name, normalised.</param>
/// <param name="AddressHash">Keyed hash of the network address, for the limit on seats an address.</param>
/// <param name="LoadTest">Came with a signed load-test ticket: simulated, and free of that limit.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.join-request.v1")]
public sealed record JoinRequest(
    [property: Id(0)] string PlayerId,
    [property: Id(1)] string Name,
    [property: Id(2)] long AddressHash,
    [property: Id(3)] bool LoadTest);
