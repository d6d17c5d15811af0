namespace Trivia.Grains.Rules.Leaderboards;

/// <summary>
/// Players and their points, a share of a leaderboard. Only absolute points come in, and they only grow, so that a report may
/// come twice, late, or after a newer one. Not thread-safe.
/// </summary>
/// <param name="points">Points by player, as they are kept; changed in place.</param>
/// <param name="playersMax">Most players that are kept: beyond it the lowest gives way.</param>
public sealed class PointsBoard(Dictionary<string, long> points, int playersMax)
{
    private long[]? sorted;

    /// <summary>Players on the board.</summary>
    public int Count => points.Count;

    /// <summary>Takes a player's points. Returns whether the board has changed.</summary>
    /// <param name="playerId">The player.</param>
    /// <param name="total">All points of the player so far; none are not ranked.</param>
    public bool Take(string playerId, long total)
    {
        if (total <= 0 || (points.TryGetValue(playerId, out var known) && known >= total))
        {
            return false;
        }

        if (!points.ContainsKey(playerId) && points.Count >= playersMax)
        {
            var (lowest, least) = points.MinBy(pair => pair.Value);
            if (least >= total)
            {
                return false;
            }

            points.Remove(lowest);
        }

        points[playerId] = total;
        sorted = null;
        return true;
    }

    /// <summary>Takes a player off. Returns whether the board has changed.</summary>
    public bool Remove(string playerId)
    {
        var removed = points.Remove(playerId);
        sorted = removed ? null : sorted;
        return removed;
    }

    /// <summary>Takes everyone off.</summary>
    public void Clear()
    {
        points.Clear();
        sorted = null;
    }

    /// <summary>A player's points; 0 for who is not on the board.</summary>
    public long Of(string playerId) => points.GetValueOrDefault(playerId);

    /// <summary>All points, lowest first.</summary>
    public ReadOnlyMemory<long> Sorted()
    {
        if (sorted is null)
        {
            sorted = [.. points.Values];
            Array.Sort(sorted);
        }

        return sorted;
    }

    /// <summary>The players with the most points, best first, equals by id.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<KeyValuePair<string, long>> Best(int count)
    {
        var all = Sorted().Span;
        if (all.IsEmpty || count <= 0)
        {
            return [];
        }

        var line = all[^Math.Min(count, all.Length)];
        return [.. points.Where(pair => pair.Value >= line).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count)];
    }
}
