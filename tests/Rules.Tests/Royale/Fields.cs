using CsCheck;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>Random fields of seats. Most values come from a handful, so that every level of the order meets ties.</summary>
internal static class Fields
{
    private static readonly Gen<Seat> AnySeat = Gen.Select(
        Few(0, 100_000),
        Few(0, 90),
        Few(0, 900_000),
        Few(0, int.MaxValue),
        Gen.Bool,
        Few(250, 10_000),
        (score, correct, elapsedMs, lottery, right, elapsedNowMs) =>
            new Seat(string.Empty, score, correct, elapsedMs, (ulong)lottery, right, elapsedNowMs));

    /// <summary>From nobody to a small crowd.</summary>
    public static readonly Gen<Seat[]> Any = OfSize(0, 120);

    /// <summary>At least two seats, so that a cut has something to do.</summary>
    public static readonly Gen<Seat[]> Contested = OfSize(2, 120);

    /// <summary>Seats with distinct players; whether anyone was right is drawn apart, as all and nobody are rules of their own.</summary>
    public static Gen<Seat[]> OfSize(int sizeMin, int sizeMax) => Gen.Select(
        AnySeat.Array[sizeMin, sizeMax],
        Gen.Frequency((6, 0), (1, 1), (1, 2)),
        (seats, verdicts) => seats.Select((seat, index) => seat with
        {
            PlayerId = FormattableString.Invariant($"p-{index * 7919 % 1009}-{index}"),
            Right = verdicts == 0 ? seat.Right : verdicts == 1,
        }).ToArray());

    private static Gen<int> Few(int min, int max) =>
        Gen.Frequency((5, (IGen<int>)Gen.Int[min, min + 3]), (1, Gen.Int[min, max]));
}
