using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Answers;

/// <summary>How answers travel to their brackets. Section <c>Trivia:Gateway:Answers</c>.</summary>
public sealed class AnswerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Answers";

    /// <summary>Answers of one batch. Default 256.</summary>
    [Range(1, 10_000)]
    public int BatchMax { get; set; } = 256;

    /// <summary>How long the first answer of a batch waits for others, in milliseconds. Default 10. Less is answered sooner and costs more CPU an answer.</summary>
    [Range(1, 1_000)]
    public int LingerMs { get; set; } = 10;

    /// <summary>
    /// How long it waits while the bracket is still storing the batch before, in milliseconds: under load batches grow
    /// instead of queueing. Default 100.
    /// </summary>
    [Range(1, 1_000)]
    public int LingerMsMax { get; set; } = 100;

    /// <summary>Answers of the whole gateway without a verdict; further ones are refused. Default 50,000.</summary>
    [Range(1, 10_000_000)]
    public int QueuedMax { get; set; } = 50_000;

    /// <summary>How long a batch is waited for before it is sent again, and twice as long the next time. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:30")]
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>First pause before a batch is sent again, in milliseconds; it doubles, with full jitter. Default 25.</summary>
    [Range(1, 10_000)]
    public int ResendMs { get; set; } = 25;

    /// <summary>Longest pause, in milliseconds. Default 400.</summary>
    [Range(1, 60_000)]
    public int ResendMsMax { get; set; } = 400;

    /// <summary>
    /// How long before a royale's own patience ends a gateway stops waiting for verdicts and hands over, in
    /// milliseconds: the report has to arrive in time. Default 100.
    /// </summary>
    [Range(0, 5_000)]
    public int HandOverLeadMs { get; set; } = 100;
}
