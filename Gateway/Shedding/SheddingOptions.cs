using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Shedding;

/// <summary>When a gateway refuses new work so that those who play do not suffer. Section <c>Trivia:Gateway:Shedding</c>.</summary>
public sealed class SheddingOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Shedding";

    /// <summary>Whether new work is refused at all. Default true; without it a gateway that gets too much serves everyone late.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// New work under way at once: sign-ins, upgrades to a connection, joins. More is refused at once, and so what is let in is
    /// done as fast as this much is done; fewer are refused after a short stall the more it is. Default 512.
    /// </summary>
    [Range(1, 100_000)]
    public int AtOnceMax { get; set; } = 512;

    /// <summary>Milliseconds between two looks at how long work waits for a thread. Default 25.</summary>
    [Range(5, 1_000)]
    public int SampleMs { get; set; } = 25;

    /// <summary>Milliseconds after which it is decided anew how much is let in. Default 250.</summary>
    [Range(20, 10_000)]
    public int WindowMs { get; set; } = 250;

    /// <summary>
    /// The longest that work may wait for a thread through a whole window, in milliseconds; beyond it less is let in, below
    /// half of it more. Default 100: a request waits several times on its way.
    /// </summary>
    [Range(1, 60_000)]
    public int PoolDelayMsMax { get; set; } = 100;

    /// <summary>The same of the cluster's answers, in milliseconds. Default 1,000: a healthy one takes a hundredth.</summary>
    [Range(1, 60_000)]
    public int ClusterDelayMsMax { get; set; } = 1_000;

    /// <summary>
    /// The most memory that may be in use, of what the process may use: its container's limit, or the machine's memory.
    /// Beyond it nothing new is let in. Default 0.85.
    /// </summary>
    [Range(0.1, 1)]
    public double MemoryShareMax { get; set; } = 0.85;

    /// <summary>By what the share of new work that is let in is multiplied after a window with too much. Default 0.7.</summary>
    [Range(0.1, 0.95)]
    public double Cut { get; set; } = 0.7;

    /// <summary>By what it grows after a calm window: a gateway at rest again lets everyone in after at most 1 / Raise windows. Default 0.05.</summary>
    [Range(0.001, 1)]
    public double Raise { get; set; } = 0.05;

    /// <summary>
    /// How long what was let in counts as new no more, so that nobody who has signed in is refused the connection, and nobody
    /// who has connected the event. Default 10 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan CarryFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// What who is refused is told to wait at least; at most twice that, by chance, so that not all come back at once.
    /// 1 s to 10 minutes, default 3 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(3);
}
