namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Rules that differ from the preset's; what is null stays as the preset has it. Meanings and bounds: <see cref="Rules.Royale.RoyaleSettings"/>.</summary>
public sealed record SettingsRequest
{
    /// <summary>Seats, 2–100,000.</summary>
    public int? Capacity { get; init; }

    /// <summary>Answer window of the first question, 500–120,000 ms.</summary>
    public int? WindowMs { get; init; }

    /// <summary>By how much the window shrinks after each cut, 0–60,000 ms.</summary>
    public int? WindowStepMs { get; init; }

    /// <summary>The shortest window, 500–120,000 ms.</summary>
    public int? WindowMsMin { get; init; }

    /// <summary>How long a reveal is shown, 0–120,000 ms.</summary>
    public int? RevealMs { get; init; }

    /// <summary>How long a cut is shown, 0–120,000 ms.</summary>
    public int? CutMs { get; init; }

    /// <summary>Questions from one cut to the next, 1–1,000.</summary>
    public int? QuestionsPerCut { get; init; }

    /// <summary>Share of the seats alive that an ordinary cut removes, 0.01–0.9.</summary>
    public decimal? CutFraction { get; init; }

    /// <summary>With this many alive or fewer, sudden death begins; 1–100,000.</summary>
    public int? SuddenDeathAlive { get; init; }

    /// <summary>Show time after which the next cut begins sudden death, 0–14,400,000 ms.</summary>
    public int? BudgetMs { get; init; }

    /// <summary>How long before the start registration opens, 0–604,800,000 ms.</summary>
    public int? RegistrationMs { get; init; }

    /// <summary>Length of the countdown, 0–600,000 ms.</summary>
    public int? CountdownMs { get; init; }

    /// <summary>How far ahead of its opening a question is at the gateways, 100–10,000 ms.</summary>
    public int? StageLeadMs { get; init; }

    /// <summary>How long after the window gateways have to hand their answers over, 50–5,000 ms.</summary>
    public int? HandOverMs { get; init; }

    /// <summary>How long a voided round waits for its players, 0–120,000 ms.</summary>
    public int? ReturnMs { get; init; }

    /// <summary>Seats from one network address, 1–100,000.</summary>
    public int? SeatsPerAddressMax { get; init; }
}
