using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>How many seats a cut removes and by what order, known once every bracket has closed the question.</summary>
/// <param name="Order">By what the seats are sorted.</param>
/// <param name="RemoveCount">How many of the lowest leave.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.cut-plan.v1")]
public readonly record struct CutPlan([property: Id(0)] CutOrder Order, [property: Id(1)] int RemoveCount)
{
    /// <summary>The plan of an ordinary cut: the floor of the share, at least one while two are left.</summary>
    /// <param name="alive">Seats alive.</param>
    /// <param name="fraction">Share to remove, in (0, 1).</param>
    public static CutPlan Ordinary(int alive, decimal fraction)
    {
        if (fraction is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A cut removes a share between 0 and 1.");
        }

        return new CutPlan(CutOrder.Rank, alive < 2 ? 0 : Math.Max(1, (int)decimal.Floor(alive * fraction)));
    }

    /// <summary>
    /// The plan of a sudden-death question: everyone who was not right leaves, and at least half (floor, at least one);
    /// if nobody was right, half leave by rank.
    /// </summary>
    /// <param name="alive">Seats alive.</param>
    /// <param name="right">How many of them answered correctly.</param>
    public static CutPlan SuddenDeath(int alive, int right)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(right);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, alive);
        if (alive < 2)
        {
            return new CutPlan(CutOrder.Rank, 0);
        }

        var half = Math.Max(1, alive / 2);
        return right == 0
            ? new CutPlan(CutOrder.Rank, half)
            : new CutPlan(CutOrder.Speed, Math.Max(half, alive - right));
    }
}
