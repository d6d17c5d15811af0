namespace Trivia.Benchmarks.Harness;

/// <summary>How a cost grows with the number of players.</summary>
internal static class Growth
{
    /// <summary>
    /// The exponent k of cost = c · playersᵏ that fits best, by least squares over the logarithms: 1 where every player
    /// costs the same.
    /// </summary>
    /// <param name="points">Players and the cost of all of them together; at least two different sizes.</param>
    public static double Exponent(IReadOnlyList<(int Players, double Cost)> points)
    {
        var logs = points.Select(point => (X: Math.Log(point.Players), Y: Math.Log(point.Cost))).ToArray();
        var (meanX, meanY) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        return logs.Sum(log => (log.X - meanX) * (log.Y - meanY)) / logs.Sum(log => (log.X - meanX) * (log.X - meanX));
    }
}
