using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.LiveOps;

/// <summary>What staff may schedule. Pure.</summary>
internal static class SpecRules
{
    // Clocks differ a little, and an event "now" takes a moment to arrive.
    private static readonly TimeSpan LateBy = TimeSpan.FromMinutes(1);

    /// <summary>What is out of bounds, one sentence each; empty when all is well.</summary>
    /// <param name="spec">The event.</param>
    /// <param name="topics">The catalogue.</param>
    /// <param name="now">The time.</param>
    /// <param name="aheadMax">How far ahead an event may be scheduled.</param>
    public static IEnumerable<string> Problems(
        RoyaleSpec spec, ImmutableArray<TopicInfo> topics, DateTimeOffset now, TimeSpan aheadMax)
    {
        if (PlainText.Problem(spec.Title, 1, RoyaleSpec.TitleLengthMax) is { } wrong)
        {
            yield return $"The title {wrong}.";
        }

        if (spec.StartsAt < now - LateBy || spec.StartsAt > now + aheadMax)
        {
            yield return $"The start must lie between now and {aheadMax.TotalDays:0} days ahead.";
        }

        if (spec.Topics.Length > RoyaleSpec.TopicsMax)
        {
            yield return $"There are {spec.Topics.Length} topics; the most is {RoyaleSpec.TopicsMax}.";
        }

        var known = topics.ToDictionary(topic => topic.Slug, StringComparer.Ordinal);
        foreach (var slug in spec.Topics.Distinct(StringComparer.Ordinal))
        {
            if (!known.TryGetValue(slug, out var topic))
            {
                yield return $"There is no topic “{slug}”.";
            }
            else if (topic.Synthetic && !spec.Synthetic)
            {
                yield return $"Topic “{slug}” is for load tests, and this event is not one.";
            }
        }

        foreach (var problem in spec.Settings.Problems())
        {
            yield return problem;
        }
    }

    /// <summary>The topics that an event draws from.</summary>
    /// <param name="spec">An event without problems.</param>
    /// <param name="topics">The catalogue.</param>
    public static ImmutableArray<string> TopicsOf(RoyaleSpec spec, ImmutableArray<TopicInfo> topics) =>
        spec.Topics.IsDefaultOrEmpty
            ? [.. from topic in topics where !topic.Synthetic select topic.Slug]
            : [.. spec.Topics.Distinct(StringComparer.Ordinal)];
}
