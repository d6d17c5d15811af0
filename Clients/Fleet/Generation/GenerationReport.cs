using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Generation;

/// <summary>The report of a run of the generator, as it is written to JSON.</summary>
internal sealed record GenerationReport
{
    public required int Jobs { get; init; }

    public required int JobsPublished { get; init; }

    public required int QuestionsWanted { get; init; }

    public required int QuestionsPublished { get; init; }

    /// <summary>From the first request to the end of the last job.</summary>
    public required double Seconds { get; init; }

    /// <summary>Questions that came while jobs were asked for, a second: between a tenth of that time and its end.</summary>
    public required double QuestionsPerSecond { get; init; }

    public required double JobSecondsP50 { get; init; }

    public required double JobSecondsP99 { get; init; }

    public required int DraftsRejected { get; init; }

    public required int FailedCalls { get; init; }

    public required int Calls { get; init; }

    public required long Tokens { get; init; }

    public required ModelUsage? Model { get; init; }

    public required IReadOnlyList<Violation> Violations { get; init; }
}
