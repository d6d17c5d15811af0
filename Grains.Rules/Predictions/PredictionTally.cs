namespace Trivia.Grains.Rules.Predictions;

/// <summary>How often each seat is predicted. The same predictions give the same counts, in whatever order they came.</summary>
public sealed class PredictionTally
{
    private readonly Dictionary<int, int> counts = [];

    /// <summary>Predictions in all.</summary>
    public int Total { get; private set; }

    /// <summary>Seats that somebody predicts, with how many do; in no order.</summary>
    public IReadOnlyDictionary<int, int> Counts => counts;

    /// <summary>How many predict a seat.</summary>
    public int Of(int seat) => counts.GetValueOrDefault(seat);

    /// <summary>Counts a prediction, in place of the spectator's earlier one.</summary>
    /// <param name="earlier">The seat predicted so far; null for none.</param>
    /// <param name="seat">The seat predicted now.</param>
    public void Move(int? earlier, int seat)
    {
        if (earlier is { } left)
        {
            Add(left, -1);
        }

        Add(seat, 1);
    }

    /// <summary>Counts predictions of a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="count">How many more; negative takes back.</param>
    /// <exception cref="ArgumentOutOfRangeException">More are taken back than were counted.</exception>
    public void Add(int seat, int count)
    {
        var next = Of(seat) + count;
        ArgumentOutOfRangeException.ThrowIfNegative(next, nameof(count));
        Total += count;
        if (next == 0)
        {
            counts.Remove(seat);
        }
        else
        {
            counts[seat] = next;
        }
    }

    /// <summary>Seats by how often they are predicted, most first, the lower number first among equals.</summary>
    public IEnumerable<int> Favourites() =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key);
}
