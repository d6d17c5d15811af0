using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Questions;

/// <summary>An import as it would be stored, and what stands against it. Pure.</summary>
/// <param name="Topics">The topics of the questions, described, by slug.</param>
/// <param name="Questions">The questions, cleaned.</param>
/// <param name="Problems">What is wrong; when there is anything, nothing may be stored.</param>
internal sealed record ImportPlan(
    ImmutableDictionary<string, TopicInfo> Topics,
    ImmutableArray<Question> Questions,
    ImmutableArray<string> Problems)
{
    /// <summary>Most problems reported.</summary>
    public const int ProblemsMax = 100;

    /// <summary>Longest name of a topic, in characters.</summary>
    public const int NameLengthMax = 60;

    private const string PlainAccent = "beacon";

    /// <summary>Looks at everything that can be judged without asking other grains.</summary>
    /// <param name="known">The catalogue's topics.</param>
    /// <param name="topics">Descriptions of topics.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="synthetic">Whether the topics are for load tests only.</param>
    public static ImportPlan Make(
        ImmutableDictionary<string, TopicInfo> known,
        ImmutableArray<TopicInfo> topics,
        ImmutableArray<Question> questions,
        bool synthetic)
    {
        if (questions.Length > ITopicCatalogGrain.ImportMax || topics.Length > ITopicCatalogGrain.TopicsMax)
        {
            return new ImportPlan([], [], [
                $"An import holds at most {ITopicCatalogGrain.ImportMax} questions and {ITopicCatalogGrain.TopicsMax} topics."]);
        }

        ImmutableArray<Question> clean = [.. questions.Select(Cleaned)];
        var described = Described(known, topics, clean, synthetic);
        var problems = Repeated(clean.Select(question => question.Id), "Question")
            .Concat(Repeated(topics.Select(topic => topic.Slug), "Topic"))
            .Concat(described.Values.SelectMany(topic => ProblemsOf(topic, known.GetValueOrDefault(topic.Slug))))
            .Concat(clean.SelectMany(question => QuestionRules.Problems(question.ToText())
                .Select(problem => $"Question {question.Id}: {problem}")));
        var total = known.Count + described.Keys.Count(slug => !known.ContainsKey(slug));
        if (total > ITopicCatalogGrain.TopicsMax)
        {
            problems = problems.Prepend($"There would be {total} topics; the most is {ITopicCatalogGrain.TopicsMax}.");
        }

        return new ImportPlan(described, clean, [.. problems.Take(ProblemsMax)]);
    }

    // A topic keeps what is known of it when the import does not describe it.
    private static ImmutableDictionary<string, TopicInfo> Described(
        ImmutableDictionary<string, TopicInfo> known,
        ImmutableArray<TopicInfo> topics,
        ImmutableArray<Question> questions,
        bool synthetic)
    {
        var described = ImmutableDictionary.CreateBuilder<string, TopicInfo>();
        foreach (var topic in topics)
        {
            described[topic.Slug] = topic with { Name = PlainText.Clean(topic.Name), Synthetic = synthetic };
        }

        foreach (var slug in questions.Select(question => question.Topic))
        {
            if (!described.ContainsKey(slug))
            {
                var plain = known.GetValueOrDefault(slug) ?? new TopicInfo(slug, Slug.Spoken(slug), PlainAccent, synthetic, 0);
                described[slug] = plain with { Synthetic = synthetic };
            }
        }

        return described.ToImmutable();
    }

    private static IEnumerable<string> ProblemsOf(TopicInfo topic, TopicInfo? known)
    {
        if (!Slug.IsValid(topic.Slug))
        {
            yield return $"Topic {topic.Slug}: the slug must have 1 to {Slug.LengthMax} characters of a–z, 0–9 and single hyphens.";
        }

        if (topic.Name != Slug.Spoken(topic.Slug) && PlainText.Problem(topic.Name, 1, NameLengthMax) is { } problem)
        {
            yield return $"Topic {topic.Slug}: the name {problem}.";
        }

        if (!Slug.IsValid(topic.Accent))
        {
            yield return $"Topic {topic.Slug}: the accent must be the name of a colour token.";
        }

        if (known is not null && known.Synthetic != topic.Synthetic)
        {
            var marked = known.Synthetic ? "is for load tests" : "is not for load tests";
            yield return $"Topic {topic.Slug} {marked}, and this import would change that.";
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> ids, string kind) =>
        from same in ids.GroupBy(id => id, StringComparer.Ordinal)
        where same.Count() > 1
        select $"{kind} {same.Key} comes {same.Count()} times.";

    private static Question Cleaned(Question question)
    {
        var text = QuestionRules.Clean(question.ToText());
        return question with
        {
            Body = text.Body,
            Correct = text.Correct,
            Distractors = text.Distractors,
            Explanation = text.Explanation,
            Source = text.Source,
        };
    }
}
