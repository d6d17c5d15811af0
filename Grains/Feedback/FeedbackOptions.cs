using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Feedback;

/// <summary>How votes and flags are kept. Section <see cref="Section"/>.</summary>
public sealed class FeedbackOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Feedback";

    /// <summary>
    /// Players of whom one shard of a question keeps a row; a question has sixteen shards. Further ones are refused. Default
    /// 20,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int PlayersPerShardMax { get; set; } = 20_000;

    /// <summary>How long a shard gathers changes before it reports them: the quality of a question is that old. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan ReportAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Open flags, of anyone, that bring a question before staff even when it is not retired. Default 3.</summary>
    [Range(1, 1_000)]
    public int ReviewAtFlags { get; set; } = 3;

    /// <summary>Cases that wait for review; further ones are not taken in until some are decided. Default 5,000.</summary>
    [Range(1, 100_000)]
    public int CasesMax { get; set; } = 5_000;

    /// <summary>Players told at the same time of what became of their flags. Default 32.</summary>
    [Range(1, 1_000)]
    public int TellAtOnce { get; set; } = 32;
}
