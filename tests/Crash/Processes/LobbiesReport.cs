namespace Trivia.Crash.Processes;

/// <summary>What is read of the load tester's report on lobbies.</summary>
internal sealed record LobbiesReport
{
    public required int Games { get; init; }

    public required int Rounds { get; init; }

    public required int AnswersAcked { get; init; }

    public required int AnswersUnresolved { get; init; }

    public required int Reconnects { get; init; }

    public required int ServerRestarts { get; init; }

    public required IReadOnlyDictionary<string, int> Mechanics { get; init; }

    public required IReadOnlyList<FleetViolation> Violations { get; init; }
}
