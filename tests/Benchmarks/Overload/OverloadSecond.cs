using Trivia.Benchmarks.Harness;

namespace Trivia.Benchmarks.Overload;

/// <summary>One second of the run, for a plot.</summary>
/// <param name="Second">From the start.</param>
/// <param name="Due">Visitors that came.</param>
/// <param name="Served">Those let in.</param>
/// <param name="Refused">Those refused with a code.</param>
/// <param name="Silent">Those dropped without one.</param>
/// <param name="VisitMsP99">Of those let in.</param>
/// <param name="DriverMsP99">Part of it: the driver's own lateness.</param>
/// <param name="SignInMsP99">Part of it: until the token was there.</param>
/// <param name="ConnectMsP99">Part of it: until the hub had shaken hands.</param>
/// <param name="EnterMsP99">Part of it: until the reply in the room.</param>
/// <param name="AnswerMsP99">Of the seated players' answers.</param>
/// <param name="MemoryMb">The server's.</param>
/// <param name="ServerCpuMs">The server's, in this second.</param>
/// <param name="DriverMsMax">The latest that the driver heard of anything.</param>
/// <param name="Load">What the server said of itself.</param>
internal sealed record OverloadSecond(
    int Second, int Due, int Served, int Refused, int Silent, double VisitMsP99, double DriverMsP99, double SignInMsP99,
    double ConnectMsP99, double EnterMsP99, double AnswerMsP99, double MemoryMb, double ServerCpuMs,
    double DriverMsMax, ServerLoad? Load)
{
    public static OverloadSecond Of(int second, SecondTally tally)
    {
        var (visits, ackMs, _) = tally.Read();
        return new OverloadSecond(
            second, tally.Due, tally.Served, tally.Refused, tally.Silent,
            P99(visits, visit => visit.All), P99(visits, visit => visit.Driver), P99(visits, visit => visit.SignIn),
            P99(visits, visit => visit.Connect), P99(visits, visit => visit.Enter),
            Round(Quantiles.At([.. ackMs.Order()], 0.99)),
            Round(tally.RssBytes / (1024.0 * 1024)), Round(tally.ServerCpuMs),
            Round(tally.DriverMsMax), tally.Load);
    }

    private static double P99(VisitTimes[] visits, Func<VisitTimes, double> part) =>
        Round(Quantiles.At([.. visits.Select(part).Order()], 0.99));

    private static double Round(double value) => Math.Round(value, 1);
}
