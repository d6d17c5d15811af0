using System.Collections.Immutable;

namespace Trivia.Grains.Questions;

/// <summary>What flags took out of a topic in a day.</summary>
/// <param name="Day">The day, in UTC, as a number of days.</param>
/// <param name="Live">Live questions when the first one was asked for.</param>
/// <param name="QuestionIds">The questions.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.pulled-today.v1")]
internal sealed record PulledToday(
    [property: Id(0)] int Day,
    [property: Id(1)] int Live,
    [property: Id(2)] ImmutableArray<string> QuestionIds);
