using System.Globalization;

namespace Trivia.Benchmarks.Overload;

/// <summary>One claim, and whether it held.</summary>
/// <param name="Claim">What is claimed.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Met">Whether that is so.</param>
internal sealed record OverloadVerdict(string Claim, string Seen, bool Met)
{
    public static IReadOnlyList<OverloadVerdict> On(OverloadReport report) =>
    [
        Make("the server got more than it carries, and the driver kept up", report.Refused > 0 && report.NotBegun == 0 && report.DriverMsP90 <= OverloadPlan.DriverWithin.TotalMilliseconds,
            $"{report.Refused} of {report.Visits} refused, {report.NotBegun} not begun, heard {report.DriverMsP90:0} ms late"),
        Make("refused with a code, never dropped", report.Silent == 0 && report.Served + report.Refused == report.Visits,
            $"{report.Served} served, {report.Refused} refused, {report.Silent} dropped, {report.Visits} in all"),
        Make($"visits let in: p99 ≤ {OverloadPlan.AcceptedWithin.TotalMilliseconds:0} ms",
            report.Served > 0 && report.VisitMsP99 <= OverloadPlan.AcceptedWithin.TotalMilliseconds, $"{report.VisitMsP99:0} ms"),
        Make($"answers of seated players: p99 ≤ {OverloadPlan.AnsweredWithin.TotalMilliseconds:0} ms, none lost",
            report.AnswersSent > 0 && report.AnswersAcked == report.AnswersSent && report.PlayersLost == 0
                && report.AnswerMsP99 <= OverloadPlan.AnsweredWithin.TotalMilliseconds,
            $"{report.AnswerMsP99:0} ms ({report.AnswerMsP99Before:0} ms before), {report.AnswersAcked} of {report.AnswersSent}, {report.PlayersLost} players lost"),
        Make($"as before within {OverloadPlan.RecoveredWithin.TotalSeconds:0} s",
            report.RecoverySeconds >= 0 && report.RecoverySeconds <= OverloadPlan.RecoveredWithin.TotalSeconds, $"{report.RecoverySeconds} s"),
        Make($"memory late ≤ {OverloadPlan.MemoryGrowthMax} × early",
            report.MemoryMbEarly > 0 && report.MemoryMbLate <= OverloadPlan.MemoryGrowthMax * report.MemoryMbEarly,
            $"{report.MemoryMbEarly:0} MB, then {report.MemoryMbLate:0} MB"),
    ];

    private static OverloadVerdict Make(FormattableString claim, bool met, FormattableString seen) =>
        new(claim.ToString(CultureInfo.InvariantCulture), seen.ToString(CultureInfo.InvariantCulture), met);

    private static OverloadVerdict Make(string claim, bool met, FormattableString seen) =>
        new(claim, seen.ToString(CultureInfo.InvariantCulture), met);
}
