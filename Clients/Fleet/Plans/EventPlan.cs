using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Fleet.Plans;

/// <summary>The event to schedule. What is null stays as the preset has it.</summary>
internal sealed record EventPlan
{
    /// <summary>Preset of about half an hour; every other name means the one of about five minutes.</summary>
    public const string Classic = "classic";

    /// <summary>Registration opens as soon as the event is scheduled, and stays open until the fleet starts it.</summary>
    private const int RegistrationMs = 7 * 24 * 60 * 60_000;

    public string Preset { get; init; } = "blitz";

    public int? Capacity { get; init; }

    public int? WindowMs { get; init; }

    public int? WindowStepMs { get; init; }

    public int? WindowMsMin { get; init; }

    public int? RevealMs { get; init; }

    public int? CutMs { get; init; }

    public int? BudgetMs { get; init; }

    public int? CountdownMs { get; init; }

    public int? StageLeadMs { get; init; }

    public int? QuestionsPerCut { get; init; }

    public decimal? CutFraction { get; init; }

    public int? SuddenDeathAlive { get; init; }

    /// <summary>The rules that the server will play by.</summary>
    /// <param name="players">Size of the fleet, which the capacity follows when none is given.</param>
    public RoyaleSettings ToSettings(int players)
    {
        var preset = Preset == Classic ? RoyaleSettings.Classic : RoyaleSettings.Blitz;
        return preset with
        {
            Capacity = Capacity ?? Math.Max(2, players),
            WindowMs = WindowMs ?? preset.WindowMs,
            WindowStepMs = WindowStepMs ?? preset.WindowStepMs,
            WindowMsMin = WindowMsMin ?? preset.WindowMsMin,
            RevealMs = RevealMs ?? preset.RevealMs,
            CutMs = CutMs ?? preset.CutMs,
            BudgetMs = BudgetMs ?? preset.BudgetMs,
            CountdownMs = CountdownMs ?? preset.CountdownMs,
            StageLeadMs = StageLeadMs ?? preset.StageLeadMs,
            QuestionsPerCut = QuestionsPerCut ?? preset.QuestionsPerCut,
            CutFraction = CutFraction ?? preset.CutFraction,
            SuddenDeathAlive = SuddenDeathAlive ?? preset.SuddenDeathAlive,
            RegistrationMs = RegistrationMs,
        };
    }

    /// <summary>The same as the API takes it: every rule is said, so that nothing depends on the server's presets.</summary>
    public static SettingsRequest ToRequest(RoyaleSettings settings) => new()
    {
        Capacity = settings.Capacity,
        WindowMs = settings.WindowMs,
        WindowStepMs = settings.WindowStepMs,
        WindowMsMin = settings.WindowMsMin,
        RevealMs = settings.RevealMs,
        CutMs = settings.CutMs,
        BudgetMs = settings.BudgetMs,
        CountdownMs = settings.CountdownMs,
        StageLeadMs = settings.StageLeadMs,
        QuestionsPerCut = settings.QuestionsPerCut,
        CutFraction = settings.CutFraction,
        SuddenDeathAlive = settings.SuddenDeathAlive,
        RegistrationMs = settings.RegistrationMs,
    };
}
