using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.LiveOps;

/// <summary>
/// Makes events in two steps: <see cref="Plan"/> changes nothing; <see cref="Make"/> may be carried out again and again.
/// </summary>
internal sealed class EventMaker(IGrainFactory grains, LiveOpsOptions options, TimeProvider time)
{
    private const int IdBytes = 4;

    /// <summary>Checks a wish and plans its deck.</summary>
    /// <returns>The draft, or the refusal.</returns>
    public async Task<(EventDraft? Draft, OpsOutcome? Refusal)> Plan(RoyaleSpec wish)
    {
        var spec = wish with { Title = PlainText.Clean(wish.Title), Topics = wish.Topics.IsDefault ? [] : wish.Topics };
        var topics = await grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).List();
        var aheadMax = TimeSpan.FromDays(options.ScheduleAheadDaysMax);
        string[] problems = [.. SpecRules.Problems(spec, topics, time.GetUtcNow(), aheadMax)];
        if (problems.Length > 0)
        {
            return (null, new OpsOutcome(OpsCode.Invalid, null, string.Join(' ', problems)));
        }

        var draft = new EventDraft(
            "r-" + RandomNumberGenerator.GetHexString(IdBytes * 2, lowercase: true),
            spec,
            ImmutableDictionary<string, int>.Empty,
            BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long))));
        var demand = QuestionDemand.Of(spec.Settings);
        var available = await Available(draft, SpecRules.TopicsOf(spec, topics));
        var total = available.Values.Sum();
        if (total < demand)
        {
            return (null, NotEnough(demand, total, available.Count));
        }

        var size = demand + QuestionDemand.Reserve(demand, total);
        var shares = DeckPlan.Shares(available, size, draft.Seed).ToImmutableDictionary();
        return (draft with { Shares = shares }, null);
    }

    /// <summary>Reserves the questions and creates the royale; what was done before is found done.</summary>
    public async Task<OpsOutcome> Make(EventDraft draft)
    {
        var drawn = await Task.WhenAll(draft.Shares.Select(async share => KeyValuePair.Create(
            share.Key, await grains.GetGrain<ITopicGrain>(share.Key).Draw(RequestOf(draft, share.Value)))));
        var deck = DeckPlan.Order(new Dictionary<string, IReadOnlyList<string>>(drawn), draft.Seed);
        var demand = draft.Shares.Values.Sum();
        if (deck.Length < demand)
        {
            // Someone else drew between the plan and now. What was reserved rests for 30 days; trying again plans anew.
            return NotEnough(demand, deck.Length, draft.Shares.Count);
        }

        await grains.GetGrain<IRoyaleGrain>(draft.RoyaleId).Create(draft.Spec, deck);
        return new OpsOutcome(
            OpsCode.Done,
            draft.RoyaleId,
            FormattableString.Invariant(
                $"Scheduled for {draft.Spec.StartsAt.UtcDateTime:u} with {deck.Length} questions of {drawn.Length} topics."));
    }

    private async Task<Dictionary<string, int>> Available(EventDraft draft, ImmutableArray<string> topics)
    {
        var counts = await Task.WhenAll(topics.Select(async slug => KeyValuePair.Create(
            slug, await grains.GetGrain<ITopicGrain>(slug).CountAvailable(RequestOf(draft, count: 0)))));
        return new Dictionary<string, int>(counts);
    }

    private static DrawRequest RequestOf(EventDraft draft, int count) =>
        new(draft.RoyaleId, count, draft.Seed, draft.Spec.Sealed, draft.Spec.AllowRepeats);

    private static OpsOutcome NotEnough(int demand, int total, int topics) => new(
        OpsCode.NotEnoughQuestions,
        null,
        $"The event can need {demand} questions, and its {topics} topics hold {total} that it may ask. "
        + "Add topics or questions, shorten it, or allow repeats.");
}
