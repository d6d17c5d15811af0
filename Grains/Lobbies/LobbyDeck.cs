using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Lobbies;

/// <summary>Draws a game's questions from its topics.</summary>
internal sealed class LobbyDeck(IGrainFactory grains)
{
    /// <summary>Draws as many as the settings want, or all there are. The same game again gets the same.</summary>
    /// <param name="gameId">The game.</param>
    /// <param name="settings">Topics and number.</param>
    /// <param name="synthetic">Whether load testers play; only they get questions of topics made for them.</param>
    /// <param name="seed">Orders equals.</param>
    public async Task<ImmutableArray<string>> Draw(string gameId, LobbySettings settings, bool synthetic, long seed)
    {
        var topics = settings.Topics.IsEmpty ? await AllTopics(synthetic) : settings.Topics;
        var available = await Task.WhenAll(topics.Select(async topic => KeyValuePair.Create(
            topic, await grains.GetGrain<ITopicGrain>(topic).CountAvailable(RequestOf(gameId, 0, seed)))));
        var shares = DeckPlan.Shares(new Dictionary<string, int>(available), settings.Questions, seed);
        var drawn = await Task.WhenAll(shares.Select(async share => KeyValuePair.Create(
            share.Key, await grains.GetGrain<ITopicGrain>(share.Key).Draw(RequestOf(gameId, share.Value, seed)))));
        return DeckPlan.Order(new Dictionary<string, IReadOnlyList<string>>(drawn), seed);
    }

    private async Task<ImmutableArray<string>> AllTopics(bool synthetic) =>
        [.. (await grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).List())
            .Where(topic => topic.Synthetic == synthetic && topic.Questions > 0)
            .Select(topic => topic.Slug)
            .Take(LobbySettings.TopicsMax * 4)];

    private static DrawRequest RequestOf(string gameId, int count, long seed) => new(gameId, count, seed, Sealed: false, AllowRepeats: true);
}
