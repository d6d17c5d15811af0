using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Datasets;

/// <summary>How data sets are made. Section <see cref="Section"/>.</summary>
public sealed class DatasetOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Datasets";

    /// <summary>Rows of one part: what is lost by a crash, and held in memory at once. Default 5,000.</summary>
    [Range(1, 20_000)]
    public int RowsPerPart { get; set; } = 5_000;

    /// <summary>Shards of feedback asked for their rows at the same time. Default 32.</summary>
    [Range(1, 1_000)]
    public int ShardsAtOnce { get; set; } = 32;

    /// <summary>How often the reminder looks whether one is due, or was cut short. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "12:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(5);
}
