namespace Trivia.Fleet.Oracle;

/// <summary>A seat in the field of a cut, with everything that its place depends on.</summary>
/// <param name="Player">Number of the player.</param>
/// <param name="Id">Its id.</param>
/// <param name="Score">Points.</param>
/// <param name="Correct">Right answers.</param>
/// <param name="ElapsedMs">Sum of elapsed times.</param>
/// <param name="Lottery">Lottery number of this cut.</param>
/// <param name="Right">Whether the round's answer was right.</param>
/// <param name="RoundElapsedMs">Elapsed time of the round's answer.</param>
internal sealed record RankedSeat(
    int Player, string Id, int Score, int Correct, long ElapsedMs, ulong Lottery, bool Right, int RoundElapsedMs)
{
    /// <summary>The field by rank: score, right answers, time, lot.</summary>
    public static RankedSeat[] ByRank(IEnumerable<RankedSeat> field) =>
    [
        .. field
            .OrderByDescending(seat => seat.Score)
            .ThenByDescending(seat => seat.Correct)
            .ThenBy(seat => seat.ElapsedMs)
            .ThenBy(seat => seat.Lottery)
            .ThenBy(seat => seat.Id, StringComparer.Ordinal),
    ];

    /// <summary>The field of a sudden-death question: right answers by speed, equals by rank, then everyone else by rank.</summary>
    public static RankedSeat[] BySpeed(IEnumerable<RankedSeat> field)
    {
        var ranked = ByRank(field);
        return
        [
            .. ranked.Where(seat => seat.Right).OrderBy(seat => seat.RoundElapsedMs),
            .. ranked.Where(seat => !seat.Right),
        ];
    }
}
