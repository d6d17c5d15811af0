using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// The order in which a cut looks at the seats, best first: <see cref="Major"/> descending, then <see cref="Rank"/>.
/// The major part is what brackets count in histograms, so that most seats never have to travel.
/// </summary>
/// <param name="Major">See <see cref="MajorOf"/>.</param>
/// <param name="Rank">The seat's rank key.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.cut-key.v1")]
public readonly record struct CutKey([property: Id(0)] long Major, [property: Id(1)] RankKey Rank) : IComparable<CutKey>
{
    /// <summary>The major part of every seat without a correct answer, in a cut by speed.</summary>
    public const long NotRight = long.MinValue;

    /// <summary>The major part of a seat's key.</summary>
    /// <param name="order">The order of this cut.</param>
    /// <param name="score">The seat's points, this question included.</param>
    /// <param name="right">Whether the seat answered this question correctly.</param>
    /// <param name="elapsedMs">Its elapsed time in this question, in milliseconds.</param>
    public static long MajorOf(CutOrder order, int score, bool right, int elapsedMs) => order switch
    {
        CutOrder.Rank => score,
        CutOrder.Speed => right ? -(long)elapsedMs : NotRight,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not a cut order."),
    };

    /// <summary>Negative when this key stands above <paramref name="other"/>.</summary>
    public int CompareTo(CutKey other)
    {
        var order = other.Major.CompareTo(Major);
        return order != 0 ? order : Rank.CompareTo(other.Rank);
    }

    /// <summary>Whether <paramref name="left"/> stands above <paramref name="right"/>.</summary>
    public static bool operator <(CutKey left, CutKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> stands below <paramref name="right"/>.</summary>
    public static bool operator >(CutKey left, CutKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> stands above <paramref name="right"/>, or is the same.</summary>
    public static bool operator <=(CutKey left, CutKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> stands below <paramref name="right"/>, or is the same.</summary>
    public static bool operator >=(CutKey left, CutKey right) => left.CompareTo(right) >= 0;
}
