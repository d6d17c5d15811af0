namespace Trivia.Grains.Interfaces.Royale;

/// <summary>What a royale answers to a touch.</summary>
/// <param name="Exists">False when there is no such event; the rest is then empty.</param>
/// <param name="Now">The royale's time, from which a gateway learns its own clock's offset.</param>
/// <param name="Epoch">Number of the royale's activation.</param>
/// <param name="Sequence">Sequence of the last event; a gateway that has not seen it asks for a snapshot.</param>
/// <param name="Seats">Seats taken by now. While they fill, no event tells of each.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.touch-reply.v1")]
public sealed record TouchReply(
    [property: Id(0)] bool Exists,
    [property: Id(1)] DateTimeOffset Now,
    [property: Id(2)] long Epoch,
    [property: Id(3)] long Sequence,
    [property: Id(4)] int Seats = 0);
