using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Predictions;

/// <summary>How predictions are kept and added up.</summary>
public sealed class PredictionOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Predictions";

    /// <summary>Spectators that one shard keeps; a royale has a shard for every 1,000 seats. Further ones are refused. Default 20,000.</summary>
    [Range(1, 1_000_000)]
    public int SpectatorsPerShardMax { get; set; } = 20_000;

    /// <summary>How long a board is shown before it is made anew. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan BoardAgeMax { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long at most a royale's phase is relied on before it is asked again. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan FieldAgeMax { get; set; } = TimeSpan.FromSeconds(1);
}
