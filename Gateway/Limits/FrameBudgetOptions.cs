using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Limits;

/// <summary>What a connection may send. Section <c>Trivia:Gateway:Frames</c>.</summary>
public sealed class FrameBudgetOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Frames";

    /// <summary>Frames a second that a connection may send for good. Default 20.</summary>
    [Range(1, 10_000)]
    public int FramesPerSecond { get; set; } = 20;

    /// <summary>Frames that a connection may send at once after a rest. Default 40.</summary>
    [Range(1, 100_000)]
    public int Burst { get; set; } = 40;

    /// <summary>
    /// Frames over the budget that are answered with a refusal; with one more the connection is closed and its player
    /// barred. Default 20.
    /// </summary>
    [Range(0, 100_000)]
    public int RefusedMax { get; set; } = 20;

    /// <summary>How long whoever went too far cannot connect. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan BarFor { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Most players and addresses barred at once; beyond it the first to come free is let go. Default 10,000.</summary>
    [Range(1, 1_000_000)]
    public int BarredMax { get; set; } = 10_000;

    /// <summary>The shortest time between two questions for one's own standing, a connection. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan StandingEvery { get; set; } = TimeSpan.FromSeconds(1);
}
