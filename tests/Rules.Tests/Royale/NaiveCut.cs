namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>
/// The oracle: the rules of a cut read aloud, over the whole field sorted at once. Slow and plain on purpose, and it
/// uses nothing of the code under test.
/// </summary>
internal static class NaiveCut
{
    /// <summary>Score descending, correct answers descending, total elapsed ascending, lottery number; then the player's id.</summary>
    public static List<Seat> Ranked(IEnumerable<Seat> field) =>
        [.. field
            .OrderByDescending(seat => seat.Score)
            .ThenByDescending(seat => seat.Correct)
            .ThenBy(seat => seat.ElapsedMs)
            .ThenBy(seat => seat.Lottery)
            .ThenBy(seat => seat.PlayerId, StringComparer.Ordinal)];

    /// <summary>"The floor(share) lowest-ranked of the seats alive, at least one while two are left, are eliminated."</summary>
    public static HashSet<string> Ordinary(IReadOnlyCollection<Seat> field, int permille)
    {
        var count = field.Count * permille / 1000;
        if (count == 0 && field.Count >= 2)
        {
            count = 1;
        }

        return LowestRanked(field, count);
    }

    /// <summary>The sentences of sudden death, one by one.</summary>
    public static HashSet<string> SuddenDeath(IReadOnlyCollection<Seat> field)
    {
        if (field.Count < 2)
        {
            return []; // Last Brain Standing.
        }

        var half = Math.Max(1, field.Count / 2);

        // "If nobody is right, half leave by rank."
        if (!field.Any(seat => seat.Right))
        {
            return LowestRanked(field, half);
        }

        // "Wrong and missing answers leave."
        var leaving = field.Where(seat => !seat.Right).Select(seat => seat.PlayerId).ToHashSet();

        // "If fewer than half would leave, the slowest right answers, ties by rank, leave too until half have."
        var ranked = Ranked(field);
        while (leaving.Count < half)
        {
            var right = ranked.Where(seat => seat.Right && !leaving.Contains(seat.PlayerId)).ToList();
            var slowest = right.Max(seat => seat.ElapsedNowMs);
            leaving.Add(right.Last(seat => seat.ElapsedNowMs == slowest).PlayerId);
        }

        return leaving;
    }

    private static HashSet<string> LowestRanked(IReadOnlyCollection<Seat> field, int count) =>
        [.. Ranked(field).Skip(field.Count - count).Select(seat => seat.PlayerId)];
}
