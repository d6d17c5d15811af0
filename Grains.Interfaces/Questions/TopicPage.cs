using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>A page of a topic's questions, best quality first.</summary>
/// <param name="Total">Questions in all that fit.</param>
/// <param name="Entries">Those of the page.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.topic-page.v1")]
public sealed record TopicPage([property: Id(0)] int Total, [property: Id(1)] ImmutableArray<TopicEntry> Entries)
{
    /// <summary>Most entries of a page.</summary>
    public const int EntriesMax = 200;
}
