namespace Trivia.Grains.Interfaces.Leaderboards;

/// <summary>A player's points as they are. Safe to repeat.</summary>
/// <param name="PlayerId">The player.</param>
/// <param name="Points">All points of rated games.</param>
/// <param name="Day">The last day (UTC) on which some were won, as a number of days.</param>
/// <param name="DayPoints">Points of that day.</param>
[GenerateSerializer, Immutable, Alias("trivia.leaderboards.report.v1")]
public sealed record PointsReport(
    [property: Id(0)] string PlayerId,
    [property: Id(1)] long Points,
    [property: Id(2)] int Day,
    [property: Id(3)] long DayPoints);
