using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Reports;

/// <summary>The report of a run, as it is written to JSON. Times are in the unit that the name ends with.</summary>
internal sealed record FleetReport
{
    public required string Royale { get; init; }

    public required int Seed { get; init; }

    public required int Players { get; init; }

    public required int Connected { get; init; }

    public required int Seated { get; init; }

    /// <summary>From the first sign-in to the last seat.</summary>
    public required double RampSeconds { get; init; }

    /// <summary>From the start of the countdown to the end.</summary>
    public required double PlaySeconds { get; init; }

    /// <summary>Questions that counted.</summary>
    public required int Questions { get; init; }

    public required int VoidedRounds { get; init; }

    /// <summary>How often the event had paused itself and was let go on.</summary>
    public required int Resumes { get; init; }

    /// <summary>Distinct answers; each is acknowledged, refused or unresolved.</summary>
    public required int AnswersSent { get; init; }

    public required int AnswersAcked { get; init; }

    public required int AnswersRefused { get; init; }

    public required int AnswersUnresolved { get; init; }

    /// <summary>Answers sent once more because the verdict on them was lost.</summary>
    public required int AnswersResent { get; init; }

    /// <summary>Release of a question at the royale's clock → frame read by a player; all players, all questions.</summary>
    public required FanOutMs FanoutMs { get; init; }

    /// <summary>First to last player of one question.</summary>
    public required SkewMs SkewMs { get; init; }

    /// <summary>Intended send → acknowledgement read; a send that was late counts against the time.</summary>
    public required AckMs AckMs { get; init; }

    /// <summary>Intended send → send: the fleet's own lateness, which <see cref="AckMs"/> contains.</summary>
    public required FanOutMs SendLagMs { get; init; }

    public required IReadOnlyList<CutLine> Cuts { get; init; }

    public required int Reconnects { get; init; }

    public required string? Winner { get; init; }

    /// <summary>Processor time that the server used from the first sign-in to the end, all gateways and restarts together.</summary>
    public required double ServerCpuSeconds { get; init; }

    /// <summary>The same of the fleet.</summary>
    public required double FleetCpuSeconds { get; init; }

    /// <summary>The same from the start of the countdown on.</summary>
    public required CpuSeconds PlayCpu { get; init; }

    /// <summary>The most memory that the server was seen to hold, all gateways together.</summary>
    public required double ServerRssMb { get; init; }

    public required double FleetRssMb { get; init; }

    /// <summary>Restarts of a gateway's process that were noticed.</summary>
    public required int ServerRestarts { get; init; }

    public required IReadOnlyList<Violation> Violations { get; init; }
}
