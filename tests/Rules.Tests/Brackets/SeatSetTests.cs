using CsCheck;
using Trivia.Grains.Rules.Brackets;

namespace Trivia.Grains.Rules.Tests.Brackets;

public sealed class SeatSetTests
{
    private static readonly Gen<int[]> Seats = Gen.Int[0, 99].Array[0, 40];

    [Fact]
    public void Add_AnySeats_HoldsThoseAndNoOthers() => Seats.Sample(
        seats =>
        {
            var set = Of(seats, room: 100);
            for (var seat = -1; seat <= 120; seat++)
            {
                SeatSet.Contains(set, seat).ShouldBe(seats.Contains(seat));
            }

            SeatSet.Count(set).ShouldBe(seats.Distinct().Count());
        });

    [Fact]
    public void Union_SetsOfAnyLength_HoldsTheSeatsOfBoth() => Gen.Select(Seats, Seats).Sample(
        (left, right) =>
        {
            var (one, other) = (Of(left, left.DefaultIfEmpty().Max() + 1), Of(right, room: 100));
            foreach (var union in new[] { SeatSet.Union(one, other), SeatSet.Union(other, one) })
            {
                Enumerable.Range(0, 100).Where(seat => SeatSet.Contains(union, seat))
                    .ShouldBe(left.Union(right).Order());
            }

            SeatSet.Count(one).ShouldBe(left.Distinct().Count(), "the sets that were joined stay as they were");
        });

    private static byte[] Of(int[] seats, int room)
    {
        var set = SeatSet.WithRoomFor(room);
        foreach (var seat in seats)
        {
            SeatSet.Add(set, seat);
        }

        return set;
    }
}
