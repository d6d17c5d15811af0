namespace Trivia.Fleet.Oracle;

/// <summary>Who leaves at a cut, by the words of the rules, over the whole field sorted at once.</summary>
internal static class Cutter
{
    /// <summary>How many leave at an ordinary cut: the floor of the share, at least one while two are left.</summary>
    public static int OrdinaryCount(int alive, decimal fraction) =>
        alive < 2 ? 0 : Math.Max(1, (int)Math.Floor(alive * fraction));

    /// <summary>An ordinary cut.</summary>
    public static CutOutcome Ordinary(int cut, int round, IEnumerable<RankedSeat> field, decimal fraction)
    {
        var ranked = RankedSeat.ByRank(field);
        return Outcome(cut, round, suddenDeath: false, ranked, OrdinaryCount(ranked.Length, fraction));
    }

    /// <summary>A cut of sudden death: wrong and missing answers leave, and at least half do.</summary>
    public static CutOutcome SuddenDeath(int cut, int round, IReadOnlyCollection<RankedSeat> field)
    {
        var right = field.Count(seat => seat.Right);
        var half = Math.Max(1, field.Count / 2);
        return right == 0
            ? Outcome(cut, round, suddenDeath: true, RankedSeat.ByRank(field), half)
            : Outcome(cut, round, suddenDeath: true, RankedSeat.BySpeed(field), Math.Max(half, field.Count - right));
    }

    /// <summary>
    /// The next revision after staff voided the round: the field as if the round had not been. Nobody leaves who had
    /// stayed; in sudden death the round decided nothing, and everyone returns.
    /// </summary>
    public static CutOutcome Revised(CutOutcome last, IEnumerable<RankedSeat> fieldWithoutRound, decimal fraction)
    {
        var ranked = RankedSeat.ByRank(fieldWithoutRound);
        var removeCount = last.SuddenDeath ? 0 : OrdinaryCount(ranked.Length, fraction);
        var removed = ranked
            .Select((seat, index) => (seat.Player, Rank: index + 1))
            .Skip(ranked.Length - removeCount)
            .Where(seat => last.Removed.ContainsKey(seat.Player))
            .ToDictionary(seat => seat.Player, seat => seat.Rank);
        var lineScore = removeCount == 0 ? -1 : ranked[^removeCount].Score;
        return new CutOutcome(last.Cut, last.Revision + 1, last.AfterRound, last.SuddenDeath, ranked, removed, lineScore);
    }

    private static CutOutcome Outcome(int cut, int round, bool suddenDeath, RankedSeat[] field, int removeCount)
    {
        var removed = field
            .Select((seat, index) => (seat.Player, Rank: index + 1))
            .Skip(field.Length - removeCount)
            .ToDictionary(seat => seat.Player, seat => seat.Rank);
        return new CutOutcome(cut, 1, round, suddenDeath, field, removed, removeCount == 0 ? -1 : field[^removeCount].Score);
    }
}
