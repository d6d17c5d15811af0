using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>
/// A cut as the grains make it: seats lie in brackets in order of arrival, brackets answer in any order, first with a
/// histogram of major parts, then with the keys at or below the boundary.
/// </summary>
internal static class BracketedCut
{
    /// <summary>Draws the line over a random deal of the seats; null when the plan removes nobody.</summary>
    /// <param name="field">Seats alive.</param>
    /// <param name="plan">What the cut removes.</param>
    /// <param name="brackets">Number of brackets.</param>
    /// <param name="seed">Decides arrival, bracket and order of the brackets' replies.</param>
    public static CutLine? Line(IReadOnlyCollection<Seat> field, CutPlan plan, int brackets, int seed)
    {
        if (plan.RemoveCount == 0)
        {
            return null;
        }

        var random = new Random(seed);
        var arrivals = field.Select(seat => seat.KeyFor(plan.Order)).ToArray();
        random.Shuffle(arrivals);
        var rooms = arrivals.GroupBy(_ => random.Next(brackets)).Select(room => room.ToList()).ToArray();

        random.Shuffle(rooms);
        var majors = Histogram.Merge(rooms.Select(room => Histogram.Of(room.Select(key => key.Major))));
        var boundary = CutLine.Boundary(majors, plan);

        random.Shuffle(rooms);
        var atOrBelow = rooms.SelectMany(room => room.Where(key => key.Major <= boundary)).ToList();
        atOrBelow.Sort();
        return CutLine.Draw(atOrBelow, plan);
    }

    /// <summary>The players whom a line takes out.</summary>
    public static HashSet<string> Leavers(IEnumerable<Seat> field, CutLine? line) =>
        [.. field.Where(seat => line is not null && line.Removes(seat.KeyFor(line.Order))).Select(seat => seat.PlayerId)];
}
