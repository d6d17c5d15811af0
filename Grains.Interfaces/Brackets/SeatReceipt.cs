using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>All that a seat did and how it ended, for its owner.</summary>
/// <param name="RoyaleId">The royale.</param>
/// <param name="Name">Display name.</param>
/// <param name="View">The seat's state.</param>
/// <param name="Answers">One entry a closed round that the seat was alive in.</param>
/// <param name="Cuts">The cuts that the seat was alive before, with their lines.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.seat-receipt.v1")]
public sealed record SeatReceipt(
    [property: Id(0)] string RoyaleId,
    [property: Id(1)] string Name,
    [property: Id(2)] SeatView View,
    [property: Id(3)] ImmutableArray<SeatAnswer> Answers,
    [property: Id(4)] ImmutableArray<CutMade> Cuts);
