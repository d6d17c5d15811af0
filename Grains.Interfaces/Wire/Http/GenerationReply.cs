namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A generation job.</summary>
public sealed record GenerationReply
{
    /// <summary>The job.</summary>
    public required string Id { get; init; }

    /// <summary>What the questions are about.</summary>
    public required string Theme { get; init; }

    /// <summary>Slug of their topic.</summary>
    public required string Topic { get; init; }

    /// <summary><c>queued</c>, <c>drafting</c>, <c>screening</c>, <c>published</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public required string Phase { get; init; }

    /// <summary>Grows with every change; ask with <c>after</c> to hear of the next one.</summary>
    public required long Version { get; init; }

    /// <summary>Questions asked for.</summary>
    public required int Wanted { get; init; }

    /// <summary>Questions in the bank.</summary>
    public required int Published { get; init; }

    /// <summary>Drafts turned down.</summary>
    public required int Rejected { get; init; }

    /// <summary>Calls for drafts so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why drafts were turned down, the latest 50.</summary>
    public required IReadOnlyList<GenerationRemark> Rejections { get; init; }

    /// <summary>Calls that brought nothing, the latest 50.</summary>
    public required IReadOnlyList<GenerationRemark> Errors { get; init; }

    /// <summary>Requests to the model.</summary>
    public required int Calls { get; init; }

    /// <summary>Tokens that the model read.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Tokens that it wrote.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>What it cost, in millionths of a dollar; 0 where the operator has set no prices.</summary>
    public required long MicroDollars { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
