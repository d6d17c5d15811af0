using Trivia.Chaos.Cluster;
using Trivia.Chaos.Judging;
using Trivia.Chaos.Network;
using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;
using Trivia.Crash.Processes;

namespace Trivia.Chaos.Tests.Judging;

/// <summary>A sound run, for tests to spoil.</summary>
internal static class Scripted
{
    public static readonly DateTimeOffset Zero = new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);

    public static FleetReport Report { get; } = new()
    {
        Royale = "r-1",
        Seated = 100,
        Questions = 2,
        VoidedRounds = 0,
        Resumes = 0,
        AnswersSent = 200,
        AnswersAcked = 200,
        AnswersResent = 3,
        AnswersUnresolved = 0,
        Reconnects = 100,
        ServerRestarts = 0,
        PlaySeconds = 12,
        AckMs = new FleetLatencies(10, 20, 30),
        Winner = "Sim 1",
        Violations = [],
    };

    public static LobbiesReport Lobbies { get; } = new()
    {
        Games = 200,
        Rounds = 1_000,
        AnswersAcked = 5_000,
        AnswersUnresolved = 0,
        Reconnects = 12,
        ServerRestarts = 0,
        Mechanics = new Dictionary<string, int> { ["steal"] = 100 },
        Violations = [],
    };

    /// <summary>A question of 4 s, its reveal in time, the next question, its reveal, the end.</summary>
    public static IReadOnlyList<Sight> Sights { get; } =
    [
        Seen(1, "Question", 1, 0, 4_000),
        Seen(2, "Reveal", 1, 4.2, 1_000),
        Seen(3, "Question", 2, 5.2, 4_000),
        Seen(4, "Reveal", 2, 9.5, 1_000),
        Seen(5, "Cut", 2, 9.6, 1_500),
        Seen(6, "Finish", 0, 10.8, -1),
    ];

    public static Outcome Sound { get; } = new()
    {
        Seed = 1,
        Plan = new RunPlan(),
        Schedule = [Strike(FaultKind.KillSilo, 20, 3)],
        Struck = [Struck(FaultKind.KillSilo, 20, 3)],
        Zero = Zero,
        Royales = [new PlayedRoyale("", 0, Report, RoyaleRecording.Empty with { Sights = Sights }, "")],
        Lobbies = [new PlayedLobbies(0, Lobbies, "")],
        Ends = [new MemberEnd("silo-1", Zero.AddSeconds(20), WasReady: true, WasKilled: true, "")],
        Writes = BlobCounts.None with { Accepted = 100, Conflicts = 2 },
        LostWithRedis = [],
    };

    public static Sight Seen(long sequence, string fact, int round, double seconds, long nextInMs) =>
        new(sequence, fact, round, Zero.AddSeconds(seconds), Zero.AddSeconds(seconds + 0.05), nextInMs);

    public static Strike Strike(FaultKind kind, double at, double lasts) =>
        new(1, TimeSpan.FromSeconds(at), kind, 0, TimeSpan.FromSeconds(lasts), 1, TimeSpan.Zero);

    public static Struck Struck(FaultKind kind, double at, double lasts) =>
        new(Strike(kind, at, lasts), TimeSpan.FromSeconds(at), TimeSpan.FromSeconds(at + lasts), "");

    /// <summary>The sound run with other sights.</summary>
    public static Outcome With(this Outcome outcome, IReadOnlyList<Sight> sights) => outcome with
    {
        Royales = [outcome.Royales[0] with { Recording = RoyaleRecording.Empty with { Sights = sights } }],
    };

    /// <summary>The sound run with another report.</summary>
    public static Outcome With(this Outcome outcome, FleetReport? report, int exitCode = 1) =>
        outcome with { Royales = [outcome.Royales[0] with { Report = report, ExitCode = exitCode }] };

    /// <summary>The sound run with other lobbies.</summary>
    public static Outcome With(this Outcome outcome, PlayedLobbies lobbies) => outcome with { Lobbies = [lobbies] };

    /// <summary>Everything from a fact on comes later.</summary>
    public static IReadOnlyList<Sight> Later(long from, double seconds) =>
    [
        .. Sights.Select(sight => sight.Sequence < from
            ? sight
            : sight with { FirstAt = sight.FirstAt.AddSeconds(seconds), LastAt = sight.LastAt.AddSeconds(seconds) }),
    ];
}
