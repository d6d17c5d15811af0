using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Gateway.Http.Topics;

/// <summary>The topics that can be played, asked for every few seconds however many people type.</summary>
internal sealed class TopicDirectory(IGrainFactory grains, IOptions<ApiOptions> options, TimeProvider time)
{
    private const int NoMatch = 3;

    private readonly SharedAnswer<ImmutableArray<TopicInfo>> topics = new(
        () => Playable(grains), TimeSpan.FromMilliseconds(options.Value.TopicListAgeMsMax), time);

    /// <summary>A page of the topics whose name or slug has some words in it: those that begin with them first, then by questions.</summary>
    /// <param name="search">The words; empty for all topics.</param>
    /// <param name="offset">Topics to skip.</param>
    /// <param name="limit">Most to return.</param>
    /// <returns>How many there are in all, and the page.</returns>
    public async Task<(int Total, ImmutableArray<TopicInfo> Page)> Find(string search, int offset, int limit)
    {
        var (all, sought) = (await topics.Get(), search.Trim());
        ImmutableArray<TopicInfo> found = sought.Length == 0
            ? all
            : [.. all.Where(topic => Place(topic, sought) < NoMatch).OrderBy(topic => Place(topic, sought))];
        return (found.Length, [.. found.Skip(offset).Take(limit)]);
    }

    private static async Task<ImmutableArray<TopicInfo>> Playable(IGrainFactory grains) =>
        [.. (await grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).List())
            .Where(topic => topic is { Synthetic: false, Questions: > 0 })
            .OrderByDescending(topic => topic.Questions).ThenBy(topic => topic.Slug, StringComparer.Ordinal)];

    private static int Place(TopicInfo topic, string sought) =>
        topic.Name.StartsWith(sought, StringComparison.OrdinalIgnoreCase) ? 0
        : topic.Name.Contains(sought, StringComparison.OrdinalIgnoreCase) ? 1
        : topic.Slug.Contains(sought, StringComparison.OrdinalIgnoreCase) ? 2
        : NoMatch;
}
