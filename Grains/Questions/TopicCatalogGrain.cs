using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Questions;

/// <inheritdoc cref="ITopicCatalogGrain"/>
/// <remarks>
/// An import is checked whole, then stored from the inside out: questions, the indexes of their topics, the catalogue.
/// What no index lists is never asked, so an import that was cut short shows nothing by halves that the same import
/// again would not complete.
/// </remarks>
internal sealed class TopicCatalogGrain(
    [PersistentState("topic-catalog")] IPersistentState<CatalogState> stored,
    IOptions<QuestionOptions> options,
    QuestionMetrics metrics,
    ILogger<TopicCatalogGrain> logger) : Grain, ITopicCatalogGrain
{
    // What a question starts with until players have voted on it.
    private const double QualityAtFirst = 0.5;

    /// <inheritdoc/>
    public async Task<ImportOutcome> Import(
        ImmutableArray<TopicInfo> topics, ImmutableArray<Question> questions, bool synthetic)
    {
        var plan = ImportPlan.Make(stored.State.Topics, topics, questions, synthetic);
        var problems = await ProblemsOf(plan);
        if (!problems.IsEmpty)
        {
            metrics.ImportRefused();
            logger.ImportRefused(questions.Length, problems.Length, problems[0]);
            return new ImportOutcome(0, problems);
        }

        await ForEach(plan.Questions, question => GrainFactory.GetGrain<IQuestionGrain>(question.Id).Put(question));
        var infos = await IndexTopics(plan);
        var listed = stored.State.Topics.SetItems(infos.Select(info => KeyValuePair.Create(info.Slug, info)));
        if (listed != stored.State.Topics)
        {
            await this.Store(stored, stored.State with { Topics = listed });
        }

        metrics.Imported(plan.Questions.Length);
        logger.Imported(plan.Questions.Length, infos.Count);
        return new ImportOutcome(plan.Questions.Length, []);
    }

    /// <inheritdoc/>
    public async Task<ImportOutcome> Check(
        ImmutableArray<TopicInfo> topics, ImmutableArray<Question> questions, bool synthetic) =>
        new(0, await ProblemsOf(ImportPlan.Make(stored.State.Topics, topics, questions, synthetic)));

    /// <inheritdoc/>
    public Task<ImmutableArray<TopicInfo>> List() => Task.FromResult<ImmutableArray<TopicInfo>>(
        [.. stored.State.Topics.Values.OrderBy(topic => topic.Slug, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public Task<bool> HasPack(string pack) => Task.FromResult(stored.State.Packs.Contains(pack));

    /// <inheritdoc/>
    public async Task PackLoaded(string pack)
    {
        if (!stored.State.Packs.Contains(pack))
        {
            var packs = stored.State.Packs.Add(pack);
            var excess = Math.Max(0, packs.Length - options.Value.PacksRememberedMax);
            await this.Store(stored, stored.State with { Packs = packs.RemoveRange(0, excess) });
        }
    }

    private async Task<ImmutableArray<string>> ProblemsOf(ImportPlan plan) =>
        plan.Problems.IsEmpty ? await ProblemsWithStored(plan) : plan.Problems;

    // What only the stored questions can tell: an id stays with its topic for good, and topics have room.
    private async Task<ImmutableArray<string>> ProblemsWithStored(ImportPlan plan)
    {
        var problems = new ConcurrentBag<string>();
        var fresh = new ConcurrentBag<string>();
        await ForEach(plan.Questions, async question =>
        {
            var known = await GrainFactory.GetGrain<IQuestionGrain>(question.Id).Get();
            if (known is null)
            {
                fresh.Add(question.Topic);
            }
            else if (known.Topic != question.Topic)
            {
                problems.Add($"Question {question.Id} belongs to topic {known.Topic}, not to {question.Topic}.");
            }
        });
        foreach (var (topic, added) in fresh.CountBy(topic => topic))
        {
            var total = added + (stored.State.Topics.GetValueOrDefault(topic)?.Questions ?? 0);
            if (total > ITopicGrain.QuestionsMax)
            {
                problems.Add($"Topic {topic} would hold {total} questions; the most is {ITopicGrain.QuestionsMax}.");
            }
        }

        return [.. problems.Order(StringComparer.Ordinal).Take(ImportPlan.ProblemsMax)];
    }

    private async Task<IReadOnlyCollection<TopicInfo>> IndexTopics(ImportPlan plan)
    {
        var indexed = new ConcurrentBag<TopicInfo>();
        var questions = plan.Questions.ToLookup(question => question.Topic);
        await ForEach(plan.Topics.Values, async topic =>
        {
            var grain = GrainFactory.GetGrain<ITopicGrain>(topic.Slug);
            var live = questions[topic.Slug].ToLookup(question => question.Status == QuestionStatus.Live);
            await grain.Index(topic, [.. live[true].Select(
                question => new TopicEntry(question.Id, QualityAtFirst, question.Starter))]);
            if (live[false].Any())
            {
                await grain.Withdraw([.. live[false].Select(question => question.Id)]);
            }

            indexed.Add(await grain.GetInfo() ?? topic);
        });
        return indexed;
    }

    private Task ForEach<T>(IEnumerable<T> items, Func<T, Task> act) => Parallel.ForEachAsync(
        items,
        new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Value.ImportParallelism,
            TaskScheduler = TaskScheduler.Current,
        },
        async (item, _) => await act(item));
}
