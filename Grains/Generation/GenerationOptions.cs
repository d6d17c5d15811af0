using System.ComponentModel.DataAnnotations;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>Limits of the generator. Section <see cref="Section"/>.</summary>
public sealed class GenerationOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Generation";

    /// <summary>Name of the model, for the origin of its questions. Default: what <c>Trivia:Model:Name</c> says.</summary>
    public string ModelName { get; set; } = "model";

    /// <summary>Generators, so calls to the model at once. Default 4.</summary>
    [Range(1, 64)]
    public int Generators { get; set; } = 4;

    /// <summary>Requests to the model in any minute, retries included. Default 300.</summary>
    [Range(10, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 300;

    /// <summary>Tokens, read and written, in any minute. One call must fit into a tenth of them. Default 200,000.</summary>
    [Range(100_000, 1_000_000_000)]
    public int TokensPerMinute { get; set; } = 200_000;

    /// <summary>Questions asked for in one call. More is cheaper and slower. Default 15.</summary>
    [Range(1, 20)]
    public int QuestionsPerCall { get; set; } = 15;

    /// <summary>Jobs, waiting and under way. Default 500.</summary>
    [Range(1, 10_000)]
    public int JobsMax { get; set; } = 500;

    /// <summary>Those of players among them, and those of topics. Default 200.</summary>
    [Range(0, 10_000)]
    public int PlayerJobsMax { get; set; } = 200;

    /// <summary>Those of one player. Default 2.</summary>
    [Range(1, 100)]
    public int JobsPerPlayerMax { get; set; } = 2;

    /// <summary>How long one try of a call may take, to the last byte of its reply. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a call may take with all of its tries. Default 3 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan CallDeadline { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Tries of one call. Default 4.</summary>
    [Range(1, 10)]
    public int TriesMax { get; set; } = 4;

    /// <summary>Longest wait before a second try; it doubles from there, up to 20 s. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest <c>Retry-After</c> that a call waits for; beyond it the job goes back into the queue. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan RetryAfterMax { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Share of failed calls, of ten or more in half a minute, at which the circuit breaker opens. Default 0.5.</summary>
    [Range(0.01, 1)]
    public double BreakShare { get; set; } = 0.5;

    /// <summary>How long it stays open, and how long a job rests that found the model gone. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:10:00")]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a generator that is not heard of keeps its job; it is heard of four times as often. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a job may take from its request on. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan JobTimeMax { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Calls for drafts of one job. Default 5.</summary>
    [Range(1, 50)]
    public int DraftsMax { get; set; } = 5;

    /// <summary>Times in a row that a job finds the model gone before it fails. Default 20.</summary>
    [Range(1, 1_000)]
    public int FaultsMax { get; set; } = 20;

    /// <summary>Dollars a million tokens read. Default 0: not known.</summary>
    [Range(0, 10_000)]
    public double InputPrice { get; set; }

    /// <summary>Dollars a million tokens written. Default 0: not known.</summary>
    [Range(0, 10_000)]
    public double OutputPrice { get; set; }

    /// <summary>Generated questions that one topic keeps. Default 5,000.</summary>
    [Range(1, 20_000)]
    public int ShelfMax { get; set; } = 5_000;

    /// <summary>How long the questions that drafts are compared with are relied on before they are read anew. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan IndexAgeMax { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How far a job goes.</summary>
    internal JobLimits Job => JobLimits.Usual with { DraftsMax = DraftsMax, FaultsMax = FaultsMax, WaitMax = JobTimeMax };

    /// <summary>How much the queue holds.</summary>
    internal QueueLimits Queue => new(JobsMax, PlayerJobsMax, JobsPerPlayerMax, Generators, Lease);

    /// <summary>How far retries go.</summary>
    internal RetryLimits Retries => new(TriesMax, RetryDelay, TimeSpan.FromSeconds(20), RetryAfterMax);
}
