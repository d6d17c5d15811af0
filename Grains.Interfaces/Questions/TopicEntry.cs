namespace Trivia.Grains.Interfaces.Questions;

/// <summary>A question as its topic lists it.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Quality">Quality score, 0–1.</param>
/// <param name="Starter">Whether it belongs to the pack in the repository.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.topic-entry.v1")]
public sealed record TopicEntry(
    [property: Id(0)] string QuestionId,
    [property: Id(1)] double Quality,
    [property: Id(2)] bool Starter);
