using Trivia.Chaos.Judging;
using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Reports;

/// <summary>How strikes of one kind were felt, over all runs.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">Strikes.</param>
/// <param name="FeltP50">Seconds that half of them were felt at most: the event did not answer, or players were away.</param>
/// <param name="FeltMax">Seconds that the worst was felt.</param>
/// <param name="HealedP50">Seconds from the strike until half of them were healed, new processes ready.</param>
/// <param name="HealedMax">Seconds until the last was.</param>
internal sealed record KindFigures(FaultKind Kind, int Count, double FeltP50, double FeltMax, double HealedP50, double HealedMax)
{
    /// <summary>Sums runs up.</summary>
    public static IReadOnlyList<KindFigures> Of(IEnumerable<Outcome> outcomes) =>
    [
        .. outcomes.SelectMany(Felt)
            .GroupBy(strike => strike.Struck.Strike.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => new KindFigures(
                kind.Key,
                kind.Count(),
                Quantile(kind.Select(strike => strike.Felt), 0.5),
                Quantile(kind.Select(strike => strike.Felt), 1),
                Quantile(kind.Select(strike => strike.Struck.Ended - strike.Struck.Began), 0.5),
                Quantile(kind.Select(strike => strike.Struck.Ended - strike.Struck.Began), 1))),
    ];

    /// <summary>A quantile in seconds; 0 of nothing.</summary>
    public static double Quantile(IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0 ? 0 : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1].TotalSeconds, 1);
    }

    private static IEnumerable<(Struck Struck, TimeSpan Felt)> Felt(Outcome outcome) =>
        outcome.Struck.Select((strike, place) =>
            (strike, Recovery.Of(strike, outcome.Struck.ElementAtOrDefault(place + 1), outcome.Samples)));
}
