namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>What staff found in the flags on a question.</summary>
/// <param name="CaseId">The case: repeats are told by it.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Body">Its text as it was flagged.</param>
/// <param name="Upheld">Whether the question was fixed or retired.</param>
/// <param name="At">When; later flags are not judged by it.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.judgement.v1")]
public sealed record FlagJudgement(
    [property: Id(0)] string CaseId,
    [property: Id(1)] string QuestionId,
    [property: Id(2)] string Body,
    [property: Id(3)] bool Upheld,
    [property: Id(4)] DateTimeOffset At);
