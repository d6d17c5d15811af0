using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Generation;

/// <summary>A job that was watched to its end.</summary>
/// <param name="Job">The job as it ended; null when it never did.</param>
/// <param name="Questions">What it brought.</param>
/// <param name="AskedAt">When it was asked for, from the start of the run.</param>
/// <param name="EndedAt">When its end was seen.</param>
internal sealed record FinishedJob(
    GenerationReply? Job, IReadOnlyList<GeneratedQuestionItem> Questions, TimeSpan AskedAt, TimeSpan EndedAt);
