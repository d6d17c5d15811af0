namespace Trivia.Grains.Interfaces.Questions;

/// <summary>What a topic is.</summary>
/// <param name="Slug">1–64 characters of a–z, 0–9 and hyphens.</param>
/// <param name="Name">Display name, 1–60 characters.</param>
/// <param name="Accent">Name of its accent colour among the design tokens.</param>
/// <param name="Synthetic">For load tests only.</param>
/// <param name="Questions">Live questions.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.topic-info.v1")]
public sealed record TopicInfo(
    [property: Id(0)] string Slug,
    [property: Id(1)] string Name,
    [property: Id(2)] string Accent,
    [property: Id(3)] bool Synthetic,
    [property: Id(4)] int Questions);
