using System.Globalization;
using Trivia.Crash.Processes;

namespace Trivia.EndToEnd.Tests.Harness;

/// <summary>Short royales of the load tester, and what is expected of them.</summary>
internal static class FleetRun
{
    /// <summary>Options of a royale of some twenty seconds, with longer windows of some more.</summary>
    public static IEnumerable<string> Options(int players, double budget = 4, int windowSeconds = 1) =>
    [
        "--players", players.ToString(CultureInfo.InvariantCulture),
        "--questions", "1",
        "--countdown", "1",
        "--stage-lead", "0.3",
        "--window", windowSeconds.ToString(CultureInfo.InvariantCulture),
        "--window-min", windowSeconds.ToString(CultureInfo.InvariantCulture),
        "--reveal", "0.2",
        "--cut", "0.2",
        "--budget", budget.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>Waits for the end, and for the oracle's word that nothing was wrong.</summary>
    /// <param name="fleet">The players.</param>
    /// <param name="servers">What the servers say, for whoever looks for the reason of a failure.</param>
    public static async Task<FleetReport> EndsWell(this FleetProcess fleet, Func<string>? servers = null)
    {
        var (code, report) = await fleet.Ended(TestContext.Current.CancellationToken);
        report.ShouldNotBeNull($"{fleet.Output.Tail()}{Environment.NewLine}{servers?.Invoke()}");
        report.Violations.ShouldBeEmpty();
        report.AnswersUnresolved.ShouldBe(0);
        report.Winner.ShouldNotBeNullOrEmpty();
        code.ShouldBe(0, fleet.Output.Tail());
        return report;
    }
}
