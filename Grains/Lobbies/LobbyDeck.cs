using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Lobbies;

/// <summary>
/// Draws a game's questions from its topics: first those that no player of the lobby has met in 30 days. Nothing is reserved: what
/// is drawn is stored with the game that starts, and takes nothing away from events.
/// </summary>
internal sealed class LobbyDeck(IGrainFactory grains)
{
    /// <summary>Draws as many as the settings want, or all there are.</summary>
    /// <param name="state">The lobby.</param>
    /// <param name="synthetic">Whether load testers play; only they get questions of topics made for them.</param>
    /// <param name="seed">Orders equals.</param>
    /// <returns>The deck, and for each of its questions the players who have never met it.</returns>
    public async Task<LobbyDraw> Draw(LobbyState state, bool synthetic, long seed)
    {
        var settings = state.Settings;
        var players = state.Seats.Where(seat => seat is { Left: false, House: false }).Select(seat => seat.PlayerId).ToList();

        // Load testers' players keep no memory.
        var met = synthetic ? [] : await Task.WhenAll(players.Select(async player => (
            Player: player, Seen: await grains.GetGrain<IPlayerGrain>(player).GetSeen())));
        var topics = settings.Topics.IsEmpty ? await AllTopics(synthetic) : settings.Topics;
        var request = new PickRequest(settings.Questions, seed, SeenQuestions.LastDays(met.Select(player => player.Seen)));
        var own = settings.Private && state.HostId is { } host ? await Own(topics, host, settings.Questions) : [];
        var picks = await Task.WhenAll(topics.Select(async topic => KeyValuePair.Create(
            topic, await grains.GetGrain<ITopicGrain>(topic).Pick(request))));
        var deck = own.AddRange(Choose(new Dictionary<string, TopicPick>(picks), settings.Questions - own.Length, seed));
        return new LobbyDraw(deck, [.. deck.Select(question => met
            .Where(player => !player.Seen.Contains(question)).Select(player => player.Player).ToImmutableHashSet())]);
    }

    /// <summary>Each topic gives its share of fresh questions; when those run out, of the others.</summary>
    private static ImmutableArray<string> Choose(Dictionary<string, TopicPick> picks, int count, long seed)
    {
        var fresh = DeckPlan.Shares(picks.ToDictionary(pick => pick.Key, pick => pick.Value.Fresh), count, seed);
        var repeated = DeckPlan.Shares(
            picks.ToDictionary(pick => pick.Key, pick => pick.Value.QuestionIds.Length - pick.Value.Fresh), count - fresh.Values.Sum(), seed);
        return DeckPlan.Order(
            picks.ToDictionary(
                pick => pick.Key,
                pick => (IReadOnlyList<string>)pick.Value.QuestionIds[..(fresh.GetValueOrDefault(pick.Key) + repeated.GetValueOrDefault(pick.Key))]),
            seed);
    }

    /// <summary>What the host had a model write and nobody has approved: for the host's own lobbies, which are not rated.</summary>
    private async Task<ImmutableArray<string>> Own(ImmutableArray<string> topics, string host, int count)
    {
        var own = await Task.WhenAll(topics.Select(topic => grains.GetGrain<IGeneratedShelfGrain>(topic).ListOwn(host)));
        return [.. own.SelectMany(ids => ids).Take(count)];
    }

    private async Task<ImmutableArray<string>> AllTopics(bool synthetic) =>
        [.. (await grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).List())
            .Where(topic => topic.Synthetic == synthetic && topic.Questions > 0)
            .Select(topic => topic.Slug)
            .Take(LobbySettings.TopicsMax * 4)];
}
