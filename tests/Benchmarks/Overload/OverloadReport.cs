using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Overload;

/// <summary>What an overload did.</summary>
internal sealed record OverloadReport
{
    /// <summary>Visitors a second that the server carries, and that it got.</summary>
    public required int CarriedPerSecond { get; init; }

    /// <inheritdoc cref="CarriedPerSecond"/>
    public required int GivenPerSecond { get; init; }

    public required int OverloadSeconds { get; init; }

    public required int Visits { get; init; }

    public required int Served { get; init; }

    public required int Refused { get; init; }

    /// <summary>Visits that got no answer, or one without a code.</summary>
    public required int Silent { get; init; }

    /// <summary>Stage and code of refusals, or what went wrong, and how often.</summary>
    public required IReadOnlyDictionary<string, int> Reasons { get; init; }

    public required double VisitMsP50 { get; init; }

    public required double VisitMsP99 { get; init; }

    /// <summary>How late the driver itself heard of what arrived: the worst of a second, in nine seconds of ten.</summary>
    public required double DriverMsP90 { get; init; }

    public required int AnswersSent { get; init; }

    public required int AnswersAcked { get; init; }

    public required double AnswerMsP50 { get; init; }

    public required double AnswerMsP99 { get; init; }

    /// <summary>Of the seconds before the overload.</summary>
    public required double AnswerMsP99Before { get; init; }

    /// <summary>Seated players who lost their connection.</summary>
    public required int PlayersLost { get; init; }

    /// <summary>From the end of the overload on; −1 when it never was as before.</summary>
    public required int RecoverySeconds { get; init; }

    public required double MemoryMbEarly { get; init; }

    public required double MemoryMbLate { get; init; }

    /// <summary>Visits that the driver could not begin.</summary>
    public required int NotBegun { get; init; }

    public required IReadOnlyList<OverloadVerdict> Verdicts { get; init; }

    public required IReadOnlyList<OverloadSecond> Seconds { get; init; }

    /// <summary>Sums a run up.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="carried">Visitors a second that the server carries.</param>
    /// <param name="timeline">What happened.</param>
    /// <param name="from">First second of the overload.</param>
    /// <param name="to">The second after its last.</param>
    /// <param name="end">The second after the last of the recovery.</param>
    /// <param name="playersLost">Seated players who lost their connection.</param>
    /// <param name="notBegun">Visits that the driver could not begin.</param>
    public static OverloadReport Make(
        OverloadPlan plan, int carried, Timeline timeline, int from, int to, int end, int playersLost, int notBegun)
    {
        var overload = timeline.Between(from, to);
        var before = timeline.Between(Math.Max(0, from - (int)plan.Step.TotalSeconds - 1), from - 1);
        double[] visitMs = [.. overload.SelectMany(second => second.Read().Visits).Select(visit => visit.All).Order()];
        double[] driverMs = [.. overload.Select(second => second.DriverMsMax).Order()];
        double[] ackMs = [.. overload.SelectMany(second => second.Read().AckMs).Order()];
        double[] ackMsBefore = [.. before.SelectMany(second => second.Read().AckMs).Order()];
        var quarter = Math.Max(1, overload.Count / 4);
        var report = new OverloadReport
        {
            CarriedPerSecond = carried,
            GivenPerSecond = (int)(OverloadPlan.Factor * carried),
            OverloadSeconds = overload.Count,
            Visits = overload.Sum(second => second.Due),
            Served = overload.Sum(second => second.Served),
            Refused = overload.Sum(second => second.Refused),
            Silent = overload.Sum(second => second.Silent),
            Reasons = overload.SelectMany(second => second.Read().Reasons).GroupBy(reason => reason.Key)
                .ToDictionary(reason => reason.Key, reason => reason.Sum(count => count.Value)),
            VisitMsP50 = Quantiles.At(visitMs, 0.5),
            VisitMsP99 = Quantiles.At(visitMs, 0.99),
            DriverMsP90 = Quantiles.At(driverMs, 0.9),
            AnswersSent = overload.Sum(second => second.AnswersSent),
            AnswersAcked = overload.Sum(second => second.AnswersAcked),
            AnswerMsP50 = Quantiles.At(ackMs, 0.5),
            AnswerMsP99 = Quantiles.At(ackMs, 0.99),
            AnswerMsP99Before = Quantiles.At(ackMsBefore, 0.99),
            PlayersLost = playersLost,
            RecoverySeconds = Recovery(timeline, to, end),
            MemoryMbEarly = Megabytes(overload.Skip(quarter).Take(quarter)),
            MemoryMbLate = Megabytes(overload.TakeLast(quarter)),
            NotBegun = notBegun,
            Verdicts = [],
            Seconds = [.. Enumerable.Range(0, end).Select(second => OverloadSecond.Of(second, timeline[second]))],
        };
        return report with { Verdicts = OverloadVerdict.On(report) };
    }

    /// <summary>Seconds until everyone is served again, and soon, for some seconds in a row.</summary>
    private static int Recovery(Timeline timeline, int from, int end)
    {
        for (var second = from; second + OverloadPlan.RecoveredSeconds <= end; second++)
        {
            var run = Enumerable.Range(second, OverloadPlan.RecoveredSeconds);
            if (run.All(each => CapacitySearch.Carries([timeline[each]])))
            {
                return second - from;
            }
        }

        return -1;
    }

    private static double Megabytes(IEnumerable<SecondTally> seconds)
    {
        var sampled = seconds.Where(second => second.RssBytes > 0).ToList();
        return sampled.Count == 0 ? 0 : sampled.Average(second => second.RssBytes) / (1024 * 1024);
    }
}
