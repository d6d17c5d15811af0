using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Questions;

/// <summary>How an event's deck is made up of its topics. Pure.</summary>
public static class DeckPlan
{
    /// <summary>
    /// How many questions each topic gives: the same number, as far as it holds them; the others make up for a topic
    /// that runs out. When the numbers cannot be equal, those that hold more give one more; equals by the seed.
    /// </summary>
    /// <param name="available">What each topic could give, by slug.</param>
    /// <param name="demand">How many are needed.</param>
    /// <param name="seed">Orders equals.</param>
    /// <returns>Topics that give at least one; the sum is the demand, or all there is when that is less.</returns>
    public static ImmutableSortedDictionary<string, int> Shares(
        IReadOnlyDictionary<string, int> available, int demand, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(demand);
        var topics = available.Where(topic => topic.Value > 0)
            .OrderBy(topic => topic.Value)
            .ThenBy(topic => SeededOrder.Of(seed, topic.Key))
            .ToList();
        var shares = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var left = demand;
        for (var index = 0; index < topics.Count; index++)
        {
            // The smallest topics choose first and round down, so whatever they lack is spread over all that follow.
            var share = Math.Min(topics[index].Value, left / (topics.Count - index));
            left -= share;
            if (share > 0)
            {
                shares.Add(topics[index].Key, share);
            }
        }

        return shares.ToImmutable();
    }

    /// <summary>The order in which the questions are asked: the topics take turns, each turn in a new order.</summary>
    /// <param name="drawn">The questions that each topic gave, by slug, in its own order.</param>
    /// <param name="seed">Orders the topics of a turn.</param>
    public static ImmutableArray<string> Order(IReadOnlyDictionary<string, IReadOnlyList<string>> drawn, long seed)
    {
        var turns = drawn.Values.Select(questions => questions.Count).DefaultIfEmpty().Max();
        var deck = ImmutableArray.CreateBuilder<string>();
        for (var turn = 0; turn < turns; turn++)
        {
            deck.AddRange(from topic in drawn
                          where topic.Value.Count > turn
                          orderby SeededOrder.Of(seed, FormattableString.Invariant($"{turn}|{topic.Key}"))
                          select topic.Value[turn]);
        }

        return deck.ToImmutable();
    }
}
