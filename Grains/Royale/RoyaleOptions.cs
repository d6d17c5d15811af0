using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Royale;

/// <summary>How royale grains run; the rules of an event are <see cref="Rules.Royale.RoyaleSettings"/>.</summary>
public sealed class RoyaleOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Royale";

    /// <summary>Whether grain timers keep the clock. Without them reminders alone drive a royale on, late.</summary>
    public bool Timers { get; set; } = true;

    /// <summary>Period of the watchdog reminder while an event is live.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan LiveReminderPeriod { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Period of the watchdog reminder before an event is live. Longer means fewer writes and a later start after an outage.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan IdleReminderPeriod { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A gateway that has been silent for so long is lost. Gateways touch once a second.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan GatewaySilence { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long after its time the hand-over of a gateway that still reports is waited for; half of it gateways go on asking for
    /// verdicts. What they hold then counts as not stored. Default 2 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan HandOverPatience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Most players in a waiting list; whoever comes later may watch.</summary>
    [Range(0, 100_000)]
    public int WaitingMax { get; set; } = 10_000;

    /// <summary>How long the end waits at most for the predictions to be counted. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:30")]
    public TimeSpan PredictionsPatience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Most gateways that an event listens to.</summary>
    [Range(1, 10_000)]
    public int GatewaysMax { get; set; } = 256;
}
