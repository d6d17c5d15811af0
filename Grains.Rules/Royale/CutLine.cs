using Orleans;

namespace Trivia.Grains.Rules.Royale;

/// <summary>The first key below the line: this key and everything below it leave.</summary>
/// <param name="Order">By what the seats were sorted.</param>
/// <param name="FirstOut">The best key that leaves.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.cut-line.v1")]
public sealed record CutLine([property: Id(0)] CutOrder Order, [property: Id(1)] CutKey FirstOut)
{
    /// <summary>Whether a seat with this key leaves.</summary>
    public bool Removes(CutKey key) => key >= FirstOut;

    /// <summary>
    /// The major part at which the line falls. Every seat with a lower one leaves, every seat with a higher one stays;
    /// only seats at or below it have to be looked at one by one.
    /// </summary>
    /// <param name="majors">The major parts of all seats alive.</param>
    /// <param name="plan">What the cut removes; at least one seat.</param>
    public static long Boundary(Histogram majors, CutPlan plan) => majors.ValueFromBottom(plan.RemoveCount);

    /// <summary>Draws the exact line.</summary>
    /// <param name="atOrBelow">The keys at or below the boundary, sorted best first, from all brackets.</param>
    /// <param name="plan">What the cut removes; at least one seat.</param>
    /// <exception cref="ArgumentException">There are fewer keys than the plan removes.</exception>
    public static CutLine Draw(IReadOnlyList<CutKey> atOrBelow, CutPlan plan)
    {
        if (plan.RemoveCount < 1 || atOrBelow.Count < plan.RemoveCount)
        {
            throw new ArgumentException($"{plan.RemoveCount} of {atOrBelow.Count} keys cannot leave.", nameof(plan));
        }

        return new CutLine(plan.Order, atOrBelow[^plan.RemoveCount]);
    }
}
