using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Generation;

/// <summary>How jobs are watched over the hub. Section <see cref="Section"/>.</summary>
public sealed class GenerationWatchOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Generation";

    /// <summary>Jobs that one connection watches at the same time. Default 4.</summary>
    [Range(1, 100)]
    public int WatchesPerConnectionMax { get; set; } = 4;

    /// <summary>Jobs that are watched at this gateway at the same time; each costs a call every two seconds. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int WatchesMax { get; set; } = 1_000;

    /// <summary>How long to wait after a call that failed. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);
}
