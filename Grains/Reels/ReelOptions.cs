using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Reels;

/// <summary>How reels are made. Section <see cref="Section"/>.</summary>
public sealed class ReelOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Reels";

    /// <summary>Most bytes of a reel; pictures give up colours and moves to stay below. Default 600,000.</summary>
    [Range(10_000, 10_000_000)]
    public int BytesMax { get; set; } = 600_000;

    /// <summary>Reels drawn at once on one silo, each on a core of its own. Default 1.</summary>
    [Range(1, 64)]
    public int AtOnceMax { get; set; } = 1;

    /// <summary>Reels that wait for that on one silo; further ones come again later. Default 64.</summary>
    [Range(0, 10_000)]
    public int WaitingMax { get; set; } = 64;

    /// <summary>How long drawing a reel may take before it is given up. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PaintMax { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>A reel that has waited for so long is given up: there are more games than can be drawn. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan WaitMax { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a reel is kept; then picture, page and what it was made from are gone. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "45.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>When a reel that found no place, or failed, is tried again. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a reel that failed is tried in all. Default 5.</summary>
    [Range(1, 100)]
    public int AttemptsMax { get; set; } = 5;
}
