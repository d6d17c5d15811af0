namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>An event as anyone may see it.</summary>
[ToldAfterReveal]
public record RoyaleReply
{
    /// <summary>Its id, e.g. <c>r-2f9c41d0</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>When its first question is due.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>See <see cref="RoyaleFrame.Phase"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>When the next step is due, in milliseconds from now; −1 where only staff move it on.</summary>
    public required long InMs { get; init; }

    /// <summary>Whether the show is paused.</summary>
    public required bool Paused { get; init; }

    /// <summary>Seats in all.</summary>
    public required int Capacity { get; init; }

    /// <summary>Seats taken.</summary>
    public required int Seats { get; init; }

    /// <summary>Players in the waiting list.</summary>
    public required int Waiting { get; init; }

    /// <summary>Seats alive; 0 until the first question locks the field.</summary>
    public required int Alive { get; init; }

    /// <summary>Number of the current or last round, voided ones included; 0 before the first.</summary>
    public required int Round { get; init; }

    /// <summary>Questions that counted.</summary>
    public required int Questions { get; init; }

    /// <summary>Cuts made.</summary>
    public required int Cuts { get; init; }

    /// <summary>Whether the current round is played in sudden death.</summary>
    public required bool SuddenDeath { get; init; }

    /// <summary>The score at which a cut by rank would fall, as of the last reveal; −1 before it.</summary>
    public required int LineScore { get; init; }

    /// <summary>Whether it is a load test.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>See <see cref="RoyaleFrame.FairnessHash"/>.</summary>
    public required string FairnessHash { get; init; }

    /// <summary>The secret seed, once the event is over.</summary>
    public string? Seed { get; init; }

    /// <summary>The winner's id, once there is one.</summary>
    public string? WinnerId { get; init; }

    /// <summary>The winner's display name.</summary>
    public string? WinnerName { get; init; }

    /// <summary>The winner's points.</summary>
    public int WinnerScore { get; init; }
}
