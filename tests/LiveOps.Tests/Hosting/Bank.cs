using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.LiveOps.Tests.Hosting;

/// <summary>Questions for tests.</summary>
internal static class Bank
{
    public static ITopicCatalogGrain Catalog(this Cluster cluster) =>
        cluster.Grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key);

    /// <summary>Imports a new topic and returns its slug.</summary>
    public static async Task<string> NewTopic(this Cluster cluster, int questions, bool starter = false, bool synthetic = false)
    {
        var slug = cluster.NewName("topic");
        var outcome = await cluster.Catalog().Import([], Questions(slug, questions, starter), synthetic);
        outcome.Problems.ShouldBeEmpty();
        return slug;
    }

    public static ImmutableArray<Question> Questions(string topic, int count, bool starter = false) =>
        [.. Enumerable.Range(1, count).Select(number => Question($"{topic}-{number}", topic) with { Starter = starter })];

    public static Question Question(string id, string topic) => new()
    {
        Id = id,
        Topic = topic,
        Body = $"What is the answer to {id}?",
        Correct = "This",
        Distractors = ["That", "Neither", "Both"],
    };
}
