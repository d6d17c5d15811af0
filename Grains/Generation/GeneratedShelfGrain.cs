using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Generation;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Grains.Generation;

/// <inheritdoc cref="IGeneratedShelfGrain"/>
/// <remarks>
/// The index of what is asked already is made from the bank when it is first needed, and anew once it has aged. Drafts that
/// pass go into it at once, so two jobs at the same time cannot both bring one question.
/// </remarks>
internal sealed class GeneratedShelfGrain(
    [PersistentState("generated-shelf")] IPersistentState<ShelfState> stored,
    IOptions<GenerationOptions> options,
    TimeProvider time) : Grain, IGeneratedShelfGrain
{
    private const int ReadsAtOnce = 64;

    private DuplicateIndex? index;
    private long indexedAt;

    private string Topic => this.GetPrimaryKeyString();

    private ImmutableDictionary<string, ShelfEntry> Entries => stored.State.Entries;

    /// <inheritdoc/>
    public async Task<SiftedDrafts> Sift(string jobId, GenerationOrder order, ImmutableArray<DraftQuestion> drafts)
    {
        if (Entries.Count + drafts.Length > options.Value.ShelfMax)
        {
            return new SiftedDrafts([], [.. drafts.Select(draft => new DraftRejection(
                draft.Number, DraftFault.Surplus, "The topic takes no more generated questions until staff have looked at some."))]);
        }

        if (index is null || time.GetElapsedTime(indexedAt) > options.Value.IndexAgeMax)
        {
            (index, indexedAt) = (await MakeIndex(), time.GetTimestamp());
        }

        return DraftSieve.Sift(order, number => GenerationId.QuestionId(jobId, number), drafts, index);
    }

    /// <inheritdoc/>
    public async Task Put(string jobId, GenerationOrder order, ImmutableArray<DraftQuestion> drafts)
    {
        var entries = Entries.ToBuilder();
        foreach (var draft in drafts)
        {
            var id = GenerationId.QuestionId(jobId, draft.Number);
            var grain = GrainFactory.GetGrain<IQuestionGrain>(id);
            if (await grain.Get() is null)
            {
                await grain.Put(QuestionOf(id, order, draft));
                entries[id] = new ShelfEntry(order.Requester, order.Synthetic);
            }
            else if ((await grain.Get())!.Status == QuestionStatus.Draft)
            {
                // Put by a try that was cut short before the shelf was stored.
                entries[id] = new ShelfEntry(order.Requester, order.Synthetic);
            }
        }

        await this.Store(stored, new ShelfState { Entries = entries.ToImmutable() });
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListOwn(string requester) => Task.FromResult<ImmutableArray<string>>(
        [.. Entries.Where(entry => entry.Value.Requester == requester).Select(entry => entry.Key).Order(StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public async Task<ReviewOutcome> Review(ImmutableArray<string> questionIds, bool approve)
    {
        var waiting = questionIds.Where(Entries.ContainsKey).Distinct().ToList();
        var questions = (await Read(waiting)).OfType<Question>().ToImmutableArray();
        if (questions.IsEmpty)
        {
            return new ReviewOutcome([], []);
        }

        if (approve)
        {
            var outcome = await GrainFactory.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).Import(
                [], [.. questions.Select(question => question with { Status = QuestionStatus.Live })], Entries[questions[0].Id].Synthetic);
            if (!outcome.Problems.IsEmpty)
            {
                return new ReviewOutcome([], outcome.Problems);
            }
        }
        else
        {
            await Task.WhenAll(questions.Select(question =>
                GrainFactory.GetGrain<IQuestionGrain>(question.Id).Put(question with { Status = QuestionStatus.Retired })));
        }

        await this.Store(stored, new ShelfState { Entries = Entries.RemoveRange(waiting) });
        return new ReviewOutcome([.. questions.Select(question => question.Id)], []);
    }

    private async Task<DuplicateIndex> MakeIndex()
    {
        var live = await GrainFactory.GetGrain<ITopicGrain>(Topic).ListIds();
        var known = new DuplicateIndex();
        foreach (var question in (await Read(live.Union(Entries.Keys))).OfType<Question>())
        {
            known.Add(question.Id, question.Body, question.Correct);
        }

        return known;
    }

    private async Task<List<Question?>> Read(IEnumerable<string> ids)
    {
        var questions = new List<Question?>();
        foreach (var some in ids.Chunk(ReadsAtOnce))
        {
            questions.AddRange(await Task.WhenAll(some.Select(id => GrainFactory.GetGrain<IQuestionGrain>(id).Get())));
        }

        return questions;
    }

    private static Question QuestionOf(string id, GenerationOrder order, DraftQuestion draft)
    {
        var text = DraftSieve.TextOf(order, id, draft);
        return new Question
        {
            Id = id,
            Topic = text.Topic,
            Body = text.Body,
            Correct = text.Correct,
            Distractors = text.Distractors,
            Explanation = text.Explanation,
            Licence = text.Licence,
            Difficulty = text.Difficulty,
            Origin = draft.Origin,
            Status = QuestionStatus.Draft,
        };
    }
}
