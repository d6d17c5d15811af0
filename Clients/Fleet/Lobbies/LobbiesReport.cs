using Trivia.Fleet.Oracle;
using Trivia.Fleet.Reports;

namespace Trivia.Fleet.Lobbies;

/// <summary>What became of a fleet of lobbies.</summary>
internal sealed record LobbiesReport
{
    public required int Lobbies { get; init; }

    public required int PlayersPerLobby { get; init; }

    public required int Players { get; init; }

    public required int Games { get; init; }

    public required int Rounds { get; init; }

    public required int AnswersSent { get; init; }

    public required int AnswersAcked { get; init; }

    /// <summary>Answers that were refused, mostly as late.</summary>
    public required int AnswersRefused { get; init; }

    /// <summary>Answers whose fate is not known at the end.</summary>
    public required int AnswersUnresolved { get; init; }

    public required int Reconnects { get; init; }

    public required int ServerRestarts { get; init; }

    /// <summary>How often each mechanic was played.</summary>
    public required IReadOnlyDictionary<string, int> Mechanics { get; init; }

    /// <summary>From sending an answer to its durable verdict.</summary>
    public required AckMs AckMs { get; init; }

    /// <summary>From asking for a lobby to being in it.</summary>
    public required AckMs JoinMs { get; init; }

    /// <summary>From a move with a mechanic to its durable verdict.</summary>
    public required AckMs ActMs { get; init; }

    public required double GatherSeconds { get; init; }

    public required double PlaySeconds { get; init; }

    public required CpuSeconds CpuSeconds { get; init; }

    public required double ServerRssMb { get; init; }

    public required IReadOnlyList<Violation> Violations { get; init; }
}
