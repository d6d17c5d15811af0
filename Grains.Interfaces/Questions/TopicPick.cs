using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>What a topic can give a lobby.</summary>
/// <param name="QuestionIds">Questions that none of its players has met lately, best quality first; then others, those met longest ago first.</param>
/// <param name="Fresh">How many are of the first kind.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.topic-pick.v1")]
public sealed record TopicPick([property: Id(0)] ImmutableArray<string> QuestionIds, [property: Id(1)] int Fresh);
