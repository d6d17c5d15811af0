namespace Trivia.Fleet.Crews;

/// <summary>An answer whose verdict is not known yet.</summary>
/// <param name="round">The round.</param>
/// <param name="choice">The chosen place.</param>
/// <param name="intendedAt">Timestamp at which the player meant to send it; its latency counts from here.</param>
internal sealed class OpenAnswer(int round, int choice, long intendedAt)
{
    public int Round { get; } = round;

    public int Choice { get; } = choice;

    public long IntendedAt { get; set; } = intendedAt;

    /// <summary>Whether the last verdict was one that may pass, and the answer is to be sent again.</summary>
    public bool AwaitsAgain { get; set; }

    /// <summary>Whether the player went away by plan before the verdict came: its latency says nothing of the server.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>How often it was sent; 0 until it is due.</summary>
    public int Sends { get; set; }

    /// <summary>Timestamp until which it is well in time.</summary>
    public required long InTimeUntil { get; init; }

    /// <summary>Whether it was well in time when it was sent first.</summary>
    public bool WasInTime { get; set; }
}
