namespace Trivia.Benchmarks.Harness;

/// <summary>One row of a report: a figure of a contender.</summary>
/// <param name="Name">For people, with its unit.</param>
/// <param name="Value">The figure; takes the number of players.</param>
internal sealed record Measurement(string Name, Func<ContenderRun, int, double> Value)
{
    public const string LastRead = "release → last read, ms";
    public const string AckP99 = "ack p99, ms";
    public const string RoundCpu = "server CPU, question + answer + ack, µs a player";
    public const string AllOfRoundCpu = "server CPU, all of a round, µs a player";
    public const string ColdConnect = "cold connect of all, ms";
    public const string MemoryConnected = "server memory a player, connected, KB";
    public const string MemoryAfter = "server memory a player, last round, KB";

    /// <summary>All rows; what a round measures is the median over the rounds.</summary>
    public static IReadOnlyList<Measurement> All { get; } =
    [
        new("release → first read, ms", (run, _) => Median(run, r => r.FirstReadMs)),
        new("release → median read, ms", (run, _) => Median(run, r => r.MedianReadMs)),
        new(LastRead, (run, _) => Median(run, r => r.LastReadMs)),
        new("ack p50, ms", (run, _) => Median(run, r => r.AckP50Ms)),
        new(AckP99, (run, _) => Median(run, r => r.AckP99Ms)),
        new("ack max, ms", (run, _) => Median(run, r => r.AckMaxMs)),
        new("server CPU, question, µs a player", (run, players) => Micros(Median(run, r => r.ServerQuestionCpuMs), players)),
        new("server CPU, answer + ack, µs a player", (run, players) => Micros(Median(run, r => r.ServerAnswerCpuMs), players)),
        new(RoundCpu, (run, players) => Micros(Median(run, r => r.ServerCpuMs), players)),
        new("server CPU, reveal, µs a player", (run, players) => Micros(Median(run, r => r.ServerRevealCpuMs), players)),
        new(AllOfRoundCpu, (run, players) => Micros(Median(run, r => r.ServerCpuMs + r.ServerRevealCpuMs), players)),
        new("load CPU, question + answer + ack, µs a player", (run, players) => Micros(Median(run, r => r.DriverCpuMs), players)),
        new(ColdConnect, (run, _) => run.Connect.ConnectMs),
        new("cold connect, server CPU, µs a player", (run, players) => Micros(run.Connect.ServerCpuMs, players)),
        new("cold connect, load CPU, µs a player", (run, players) => Micros(run.Connect.DriverCpuMs, players)),
        new(MemoryConnected, (run, _) => run.Connect.ServerRssPerPlayerBytes / 1024),
        new(MemoryAfter, (run, _) => run.Rounds.LastOrDefault()?.ServerRssPerPlayerBytes / 1024 ?? 0),
        new("load memory a player, KB", (run, _) => run.Connect.DriverRssPerPlayerBytes / 1024),
        new("missing, all rounds", (run, _) => run.Rounds.Sum(r => r.Missing)),
        new("repeated, all rounds", (run, _) => run.Rounds.Sum(r => r.Repeats)),
    ];

    /// <summary>A row by its name.</summary>
    public static Measurement Of(string name) => All.Single(row => row.Name == name);

    private static double Median(ContenderRun run, Func<RoundResult, double> value) =>
        Quantiles.Median(run.Rounds.Select(value));

    private static double Micros(double ms, int players) => ms * 1000 / players;
}
