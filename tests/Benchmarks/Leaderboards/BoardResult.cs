namespace Trivia.Benchmarks.Leaderboards;

/// <summary>What one layout of the board did.</summary>
/// <param name="Shards">Grains over which the players are spread.</param>
/// <param name="Players">Ranked players.</param>
/// <param name="ReportsPerSecond">Durable reports a second, of who is known and has gained.</param>
/// <param name="ReportMs">Time of a report, in milliseconds.</param>
/// <param name="LookMs">A look at all shards, in milliseconds.</param>
/// <param name="RanksPerSecond">Ranks told a second.</param>
/// <param name="RankMs">Time of a rank, in milliseconds.</param>
/// <param name="WrongRanks">Ranks that differ from those of the sorted whole.</param>
internal sealed record BoardResult(
    int Shards,
    int Players,
    double ReportsPerSecond,
    Spread ReportMs,
    double LookMs,
    double RanksPerSecond,
    Spread RankMs,
    int WrongRanks);
