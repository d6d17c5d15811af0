using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Silo.House;

/// <summary>Where the house players sit, and who of them is out.</summary>
internal sealed class HouseField
{
    private readonly Dictionary<SeatRef, (int Player, int OutAtCut)> seats = [];

    /// <summary>Brackets with house players.</summary>
    public IEnumerable<int> Brackets => seats.Keys.Select(seat => seat.Bracket).Distinct();

    /// <summary>All players with their seats.</summary>
    public IEnumerable<(int Player, SeatRef Seat)> All => seats.Select(seat => (seat.Value.Player, seat.Key));

    /// <summary>Players who are alive, with their seats.</summary>
    public IEnumerable<(int Player, SeatRef Seat)> Alive =>
        from seat in seats
        where seat.Value.OutAtCut == 0
        select (seat.Value.Player, seat.Key);

    /// <summary>Puts a player on a seat.</summary>
    public void Seat(int player, SeatRef seat, int outAtCut) => seats[seat] = (player, outAtCut);

    /// <summary>Takes a player off a seat: it was given to somebody else.</summary>
    public void Leave(SeatRef seat) => seats.Remove(seat);

    /// <summary>Takes out who left a bracket at a cut, and back in who was returned by a later revision of it.</summary>
    public void Apply(int bracket, EliminatedSeats eliminated)
    {
        var left = eliminated.Seats.Select(seat => seat.Seat).ToHashSet();
        foreach (var (seat, state) in seats.Where(seat => seat.Key.Bracket == bracket).ToList())
        {
            if (left.Contains(seat.Index))
            {
                seats[seat] = (state.Player, eliminated.Cut);
            }
            else if (state.OutAtCut == eliminated.Cut)
            {
                seats[seat] = (state.Player, 0);
            }
        }
    }

    /// <summary>The seats as a touch reports them: bracket → bit set.</summary>
    public ImmutableDictionary<int, byte[]> Bits()
    {
        const int bitsPerByte = 8;
        var bits = ImmutableDictionary.CreateBuilder<int, byte[]>();
        foreach (var bracket in seats.Keys.GroupBy(seat => seat.Bracket))
        {
            var set = new byte[(bracket.Max(seat => seat.Index) / bitsPerByte) + 1];
            foreach (var seat in bracket)
            {
                set[seat.Index / bitsPerByte] |= (byte)(1 << (seat.Index % bitsPerByte));
            }

            bits[bracket.Key] = set;
        }

        return bits.ToImmutable();
    }
}
