using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Lobbies;

/// <summary>What is known of one round of a lobby.</summary>
internal sealed class RoundFacts
{
    public LobbyQuestionFrame? Question { get; set; }

    public LobbyRevealFrame? Reveal { get; set; }

    /// <summary>Seats of the combo; none when the server told of none.</summary>
    public IReadOnlyList<int> Chain { get; set; } = [];

    /// <summary>What each seat sent, whatever became of it.</summary>
    public Dictionary<int, int> Sent { get; } = [];

    /// <summary>What was acknowledged as stored: seat → choice and elapsed time.</summary>
    public Dictionary<int, (int Choice, int ElapsedMs)> Acked { get; } = [];

    public List<StealFrame> Steals { get; } = [];

    /// <summary>Every seat's score before the round, where it is known.</summary>
    public IReadOnlyList<int>? ScoresBefore { get; set; }
}
