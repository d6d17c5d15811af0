using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>A generation job, whole. Changed by <see cref="JobMachine"/> only.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.generation-job.v1")]
public sealed record GenerationJob
{
    /// <summary>What is wanted.</summary>
    [Id(0)]
    public required GenerationOrder Order { get; init; }

    /// <summary>How far it is.</summary>
    [Id(1)]
    public GenerationPhase Phase { get; init; }

    /// <summary>Times that a generator has taken it up. What an earlier run still reports is void.</summary>
    [Id(2)]
    public int Run { get; init; }

    /// <summary>Calls for drafts so far; see <see cref="JobLimits.DraftsMax"/>.</summary>
    [Id(3)]
    public int Drafts { get; init; }

    /// <summary>Second readings of the pending drafts without a verdict.</summary>
    [Id(4)]
    public int Readings { get; init; }

    /// <summary>Times in a row that the model could not be had.</summary>
    [Id(5)]
    public int Faults { get; init; }

    /// <summary>Numbers given to drafts.</summary>
    [Id(6)]
    public int Numbers { get; init; }

    /// <summary>Drafts that passed the rules and wait for the second reading.</summary>
    [Id(7)]
    public ImmutableArray<DraftQuestion> Pending { get; init; } = [];

    /// <summary>Drafts that passed both and are on their way into the bank. Putting them there may be repeated.</summary>
    [Id(8)]
    public ImmutableArray<DraftQuestion> Accepted { get; init; } = [];

    /// <summary>Numbers of the drafts that are in the bank.</summary>
    [Id(9)]
    public ImmutableArray<int> Published { get; init; } = [];

    /// <summary>Drafts turned down, all of them.</summary>
    [Id(10)]
    public int Rejected { get; init; }

    /// <summary>Why, the latest.</summary>
    [Id(11)]
    public ImmutableArray<DraftRejection> Rejections { get; init; } = [];

    /// <summary>Calls that brought nothing, the latest.</summary>
    [Id(12)]
    public ImmutableArray<JobError> Errors { get; init; } = [];

    /// <summary>What it has cost.</summary>
    [Id(13)]
    public GenerationCost Cost { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(14)]
    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>While it is queued: not to be taken up before this.</summary>
    [Id(15)]
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(16)]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Grows with every change, from 1.</summary>
    [Id(17)]
    public long Version { get; init; }

    /// <summary>Whether nothing will happen any more.</summary>
    public bool IsOver => Phase is GenerationPhase.Published or GenerationPhase.Failed or GenerationPhase.Cancelled;

    /// <summary>Questions that are neither in the bank nor on their way to it.</summary>
    public int Missing => Order.Count - Published.Length - Accepted.Length - Pending.Length;
}
