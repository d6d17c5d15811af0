using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.LiveOps;

/// <summary>Limits of live-ops. Section <see cref="Section"/>.</summary>
public sealed class LiveOpsOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:LiveOps";

    /// <summary>Commands whose outcomes are remembered, the latest ones. A repeat after that many others is a new command.</summary>
    [Range(10, 5_000)]
    public int OutcomesMax { get; set; } = 256;

    /// <summary>
    /// Commands that may be half done at once. When one more comes, the oldest is given up and the audit trail says that
    /// nobody knows what became of it.
    /// </summary>
    [Range(1, 1_000)]
    public int PendingMax { get; set; } = 50;

    /// <summary>How long the code of an abort is valid, in seconds. Longer gives more time to think, and to forget.</summary>
    [Range(5, 3_600)]
    public int ConfirmationSeconds { get; set; } = 60;

    /// <summary>How far ahead an event may be scheduled, in days.</summary>
    [Range(1, 3_650)]
    public int ScheduleAheadDaysMax { get; set; } = 366;
}
