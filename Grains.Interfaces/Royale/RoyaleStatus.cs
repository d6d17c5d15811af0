using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>What staff see of an event.</summary>
/// <param name="Snapshot">Phase, deadlines, last facts.</param>
/// <param name="Connected">Seats alive that have a connection.</param>
/// <param name="Spectators">Watching without a seat.</param>
/// <param name="Gateways">Gateways that touched lately.</param>
/// <param name="Cuts">Every cut so far.</param>
/// <param name="DeckLeft">Questions left in the deck.</param>
/// <param name="Alert">What needs attention, if anything does.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.status.v1")]
public sealed record RoyaleStatus(
    [property: Id(0)] RoyaleSnapshot Snapshot,
    [property: Id(1)] int Connected,
    [property: Id(2)] int Spectators,
    [property: Id(3)] ImmutableArray<GatewayHealth> Gateways,
    [property: Id(4)] ImmutableArray<CutMade> Cuts,
    [property: Id(5)] int DeckLeft,
    [property: Id(6)] string? Alert);
