using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// Where a seat stands. A total order, best first: score descending, correct answers descending, elapsed time
/// ascending, lottery number ascending; the player's id, compared by ordinal, settles a tie of 64-bit lottery numbers.
/// </summary>
/// <param name="Score">Points so far.</param>
/// <param name="Correct">Correct answers so far.</param>
/// <param name="ElapsedMs">Sum of elapsed times in milliseconds; a question without an answer adds its whole window.</param>
/// <param name="Lottery">The seat's lottery number for the cut at hand, see <see cref="Royale.Lottery"/>.</param>
/// <param name="PlayerId">The player.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.rank-key.v1")]
public readonly record struct RankKey(
    [property: Id(0)] int Score,
    [property: Id(1)] int Correct,
    [property: Id(2)] long ElapsedMs,
    [property: Id(3)] ulong Lottery,
    [property: Id(4)] string PlayerId) : IComparable<RankKey>
{
    /// <summary>Negative when this key ranks above <paramref name="other"/>.</summary>
    public int CompareTo(RankKey other)
    {
        var order = other.Score.CompareTo(Score);
        order = order != 0 ? order : other.Correct.CompareTo(Correct);
        order = order != 0 ? order : ElapsedMs.CompareTo(other.ElapsedMs);
        order = order != 0 ? order : Lottery.CompareTo(other.Lottery);
        return order != 0 ? order : string.CompareOrdinal(PlayerId, other.PlayerId);
    }

    /// <summary>Whether <paramref name="left"/> ranks above <paramref name="right"/>.</summary>
    public static bool operator <(RankKey left, RankKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> ranks below <paramref name="right"/>.</summary>
    public static bool operator >(RankKey left, RankKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> ranks above <paramref name="right"/>, or is the same.</summary>
    public static bool operator <=(RankKey left, RankKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> ranks below <paramref name="right"/>, or is the same.</summary>
    public static bool operator >=(RankKey left, RankKey right) => left.CompareTo(right) >= 0;
}
