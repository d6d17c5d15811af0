using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>How far a job is that a model writes questions for. What it brought is told by staff's approval, never here.</summary>
[MessagePackObject]
public sealed record GenerationFrame
{
    /// <summary>The job.</summary>
    [Key("id")]
    public required string Id { get; init; }

    /// <summary><c>queued</c>, <c>drafting</c>, <c>screening</c>, <c>published</c>, <c>failed</c> or <c>cancelled</c>; the last three are final.</summary>
    [Key("phase")]
    public required string Phase { get; init; }

    /// <summary>Grows with every change.</summary>
    [Key("version")]
    public required long Version { get; init; }

    /// <summary>Questions asked for.</summary>
    [Key("wanted")]
    public required int Wanted { get; init; }

    /// <summary>Questions that are in the bank.</summary>
    [Key("published")]
    public required int Published { get; init; }

    /// <summary>Drafts that were turned down.</summary>
    [Key("rejected")]
    public required int Rejected { get; init; }
}
