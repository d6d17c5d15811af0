namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>How a royale ended: what its players' games are made of, besides the rounds.</summary>
/// <param name="Winner">The winner, wherever seated; null for nobody.</param>
/// <param name="Title">The event's title.</param>
/// <param name="At">When it ended.</param>
/// <param name="Aborted">Whether staff ended it.</param>
/// <param name="Synthetic">Whether it was a load test.</param>
/// <param name="Players">Seats taken in all.</param>
/// <param name="People">Those taken by people: neither house players nor simulated ones.</param>
/// <param name="Addresses">Different network addresses of the people.</param>
/// <param name="Capacity">Seats of the event in all.</param>
/// <param name="Predicted">Whether spectators had predicted a winner.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.royale-end.v1")]
public sealed record RoyaleEnd(
    [property: Id(0)] SeatRef? Winner,
    [property: Id(1)] string Title,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] bool Aborted,
    [property: Id(4)] bool Synthetic,
    [property: Id(5)] int Players,
    [property: Id(6)] int People,
    [property: Id(7)] int Addresses,
    [property: Id(8)] int Capacity,
    [property: Id(9)] bool Predicted)
{
    /// <summary>Brackets of the event.</summary>
    [Id(10)]
    public int Brackets { get; init; }

    /// <summary>The key of the options' order: after the end it is no secret. Null when an older silo told of the end.</summary>
    [Id(11)]
    public byte[]? ShuffleKey { get; init; }
}
