namespace Trivia.Crash.Processes;

/// <summary>What is read of the load tester's report.</summary>
internal sealed record FleetReport
{
    public required string Royale { get; init; }

    public required int Seated { get; init; }

    public required int Questions { get; init; }

    public required int VoidedRounds { get; init; }

    public required int Resumes { get; init; }

    public required int AnswersSent { get; init; }

    public required int AnswersAcked { get; init; }

    public required int AnswersResent { get; init; }

    public required int AnswersUnresolved { get; init; }

    public required int Reconnects { get; init; }

    public required int ServerRestarts { get; init; }

    public required double PlaySeconds { get; init; }

    public required FleetLatencies AckMs { get; init; }

    public string? Winner { get; init; }

    public required IReadOnlyList<FleetViolation> Violations { get; init; }
}
