using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Questions;

/// <summary>What a topic is and which live questions it has. Changes only with imports, so it is kept apart from draws.</summary>
[GenerateSerializer, Alias("trivia.questions.topic-index.v1")]
internal sealed record TopicIndex
{
    /// <summary>The description; null until the topic is indexed.</summary>
    [Id(0)]
    public TopicInfo? Info { get; init; }

    /// <summary>Live questions by id.</summary>
    [Id(1)]
    public ImmutableDictionary<string, TopicEntry> Entries { get; init; } = ImmutableDictionary<string, TopicEntry>.Empty;

    /// <summary>Questions that were taken out, by id; null for none yet.</summary>
    [Id(3)]
    public ImmutableDictionary<string, TopicEntry>? Withdrawn { get; init; }

    /// <summary>What flags took out last; null for nothing yet.</summary>
    [Id(2)]
    public PulledToday? Pulled { get; init; }
}
