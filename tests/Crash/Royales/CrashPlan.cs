using System.Globalization;

namespace Trivia.Crash.Royales;

/// <summary>The royale that a server is killed in.</summary>
internal sealed record CrashPlan
{
    public int Players { get; init; } = 2_000;

    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan StageLead { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Reveal { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan Cut { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Show time before sudden death; two ordinary cuts should fit, so that each moment occurs.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(16);

    /// <summary>The longest that one seed may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The same as options of the load tester.</summary>
    public IEnumerable<string> ToOptions() =>
    [
        "--players", Players.ToString(CultureInfo.InvariantCulture),
        "--window", Seconds(Window),
        "--stage-lead", Seconds(StageLead),
        "--reveal", Seconds(Reveal),
        "--cut", Seconds(Cut),
        "--budget", Seconds(Budget),
        "--questions-per-cut", CrashAim.QuestionsPerCut.ToString(CultureInfo.InvariantCulture),
        "--countdown", "2",
        "--questions", "1",
    ];

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
