using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Royale;

/// <summary>
/// Who sits where, in memory. The truth is in the brackets; an activation reads it from them. A number is taken before
/// its bracket stores it, so that no two players get the same.
/// </summary>
internal sealed class SeatMap
{
    private readonly Dictionary<string, (int Number, long AddressHash)> numbers = [];
    private readonly Dictionary<long, int> perAddress = [];
    private readonly SortedSet<int> free = [];

    /// <summary>Seats taken.</summary>
    public int Count => numbers.Count;

    /// <summary>Seats taken by people; house players and simulated ones have no address.</summary>
    public int People => numbers.Values.Count(taken => taken.AddressHash != 0);

    /// <summary>Different addresses of the people.</summary>
    public int Addresses => perAddress.Values.Count(taken => taken > 0);

    /// <summary>Numbers ever given, taken or free again.</summary>
    public int Highest { get; private set; }

    /// <summary>Brackets that hold seats.</summary>
    public int Brackets => (Highest + SeatRef.SeatsPerBracket - 1) / SeatRef.SeatsPerBracket;

    /// <summary>All seats taken, with their players.</summary>
    public IEnumerable<(string PlayerId, int Number)> Taken => numbers.Select(pair => (pair.Key, pair.Value.Number));

    /// <summary>A player's seat.</summary>
    public SeatRef? Find(string playerId) => numbers.TryGetValue(playerId, out var taken) ? SeatRef.FromNumber(taken.Number) : null;

    /// <summary>Seats taken from an address.</summary>
    public int CountAt(long addressHash) => addressHash == 0 ? 0 : perAddress.GetValueOrDefault(addressHash);

    /// <summary>Takes the lowest free seat.</summary>
    /// <param name="playerId">The player.</param>
    /// <param name="addressHash">Keyed hash of the address; 0 is not counted.</param>
    public SeatRef Take(string playerId, long addressHash)
    {
        var number = free.Count > 0 ? free.Min : Highest;
        Put(number, playerId, addressHash);
        return SeatRef.FromNumber(number);
    }

    /// <summary>Puts a player on a seat.</summary>
    public void Put(int number, string playerId, long addressHash)
    {
        for (; Highest <= number; Highest++)
        {
            free.Add(Highest);
        }

        free.Remove(number);
        numbers[playerId] = (number, addressHash);
        if (addressHash != 0)
        {
            perAddress[addressHash] = CountAt(addressHash) + 1;
        }
    }

    /// <summary>Frees a seat.</summary>
    public void Release(string playerId)
    {
        if (numbers.Remove(playerId, out var taken))
        {
            free.Add(taken.Number);
            if (taken.AddressHash != 0)
            {
                perAddress[taken.AddressHash] = CountAt(taken.AddressHash) - 1;
            }
        }
    }
}
