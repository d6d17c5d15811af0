using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Http.Reels;

/// <summary>What a gateway keeps of reels. Section <see cref="Section"/>.</summary>
public sealed class ReelCacheOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Gateway:Reels";

    /// <summary>Most bytes of pictures kept in memory. Default 32 MiB, which are 50 to 100 reels.</summary>
    [Range(1_000_000, 2_000_000_000)]
    public long CacheBytesMax { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long a picture is handed out before it is looked for again: after so long one that was taken down is gone here. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a hash without a reel is remembered as such. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:05:00")]
    public TimeSpan MissFor { get; set; } = TimeSpan.FromSeconds(5);
}
